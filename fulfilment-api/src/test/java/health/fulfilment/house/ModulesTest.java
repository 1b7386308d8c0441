package health.fulfilment.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: {@code api -> core -> rules}, never back, and Axon in few places. */
@AnalyzeClasses(packages = "health.fulfilment", importOptions = DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static final ArchRule rules_use_java_and_a_reader_of_yaml_only = classes()
            .that()
            .resideInAPackage("health.fulfilment.rules..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "health.fulfilment.rules..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.snakeyaml.engine..",
                    "org.jspecify.annotations.."))
            .because("the law must be readable, testable and reusable without our application around it");

    @ArchTest
    static final ArchRule the_core_uses_java_the_rules_and_annotations_only = classes()
            .that(resideInAnyPackage("health.fulfilment.core.."))
            .and(resideOutsideOfPackages("health.fulfilment.core.axon.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "health.fulfilment.rules..",
                            "health.fulfilment.core..",
                            "com.fasterxml.jackson.annotation..",
                            "org.jspecify.annotations..")
                    .and(resideOutsideOfPackages("java.sql..", "java.net.http..", "health.fulfilment.core.axon..")))
            .because(
                    "a decision outlives every framework: Spring, JPA and Axon must be replaceable without touching it");

    @ArchTest
    static final ArchRule the_verifier_knows_nothing_of_the_application = classes()
            .that()
            .resideInAPackage("health.fulfilment.verifier..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.security..",
                    "health.fulfilment.verifier..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "picocli..",
                    "org.jspecify.annotations.."))
            .because("whoever checks must not need to trust, or even have, what is checked");

    @ArchTest
    static final ArchRule the_axon_shells_use_axon_and_nothing_else = classes()
            .that()
            .resideInAPackage("health.fulfilment.core.axon..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "health.fulfilment.rules..",
                    "health.fulfilment.core..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.axonframework..",
                    "org.slf4j..",
                    "org.jspecify.annotations.."))
            .because("the shells join the core to Axon; storage and wiring belong to the application");

    @ArchTest
    static final ArchRule axon_is_known_in_few_rooms = noClasses()
            .that(resideInAnyPackage("health.fulfilment.api.."))
            .and(resideOutsideOfPackages(
                    "health.fulfilment.api.eventstore..", // the engine is a subclass of Axon's
                    "health.fulfilment.api.commands..", // the one door to the command bus, and its configuration
                    "health.fulfilment.api.views..", // event handlers
                    "health.fulfilment.api.flows..")) // event handlers that send commands
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("leaving Axon must cost a few rooms, not the application (decision 1)");

    @ArchTest
    static final ArchRule a_view_knows_no_other_view = slices().matching("health.fulfilment.api.views.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a view is a folder that can be deleted and replayed on its own");

    @ArchTest
    static final ArchRule the_engine_knows_no_other_room = noClasses()
            .that()
            .resideInAPackage("health.fulfilment.api.eventstore..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("health.fulfilment.api..")
                    .and(resideOutsideOfPackages("health.fulfilment.api.eventstore..")))
            .because("everything stands on the event store, so it can stand on nothing of ours but the core");

    @ArchTest
    static final ArchRule nothing_leans_on_the_sandbox = noClasses()
            .that()
            .resideOutsideOfPackage("health.fulfilment.api.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("health.fulfilment.api.sandbox..")
            .because("production must run, and be read, as if the sandbox did not exist");

    @ArchTest
    static final ArchRule rooms_of_the_core_have_no_cycles = slices().matching("health.fulfilment.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads one noun at a time");

    @ArchTest
    static final ArchRule one_json_library = noClasses()
            .that()
            .resideInAPackage("health.fulfilment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because("Jackson 3 writes our stored bytes; a second library would write them in a second form");
}
