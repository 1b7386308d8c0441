package health.fulfilment.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Event;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** What things are called, who may see them, and that the compiler can count them. */
@AnalyzeClasses(packages = "health.fulfilment", importOptions = DoNotIncludeTests.class)
class NamesTest {

    @ArchTest
    static final ArchRule a_name_says_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Impl|Manager|Dto|DTO)(\\$.*)?")
            .because("such a name says that nobody knew what the class is in the pharmacy");

    @ArchTest
    static final ArchRule controllers_are_package_private = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(ControllerAdvice.class)
            .should()
            .bePackagePrivate()
            .because("HTTP is the only way in; nobody calls a controller from Java");

    @ArchTest
    static final ArchRule commands_and_events_are_sealed = classes()
            .that()
            .areInterfaces()
            .and()
            .areAssignableTo(kind(Command.class).or(kind(Event.class)))
            .and()
            .doNotHaveFullyQualifiedName(Command.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(Event.class.getName())
            .should(have(sealed()))
            .because("then a forgotten command or event does not compile");

    @ArchTest
    static final ArchRule events_have_stored_names = classes()
            .that()
            .areAssignableTo(Event.class)
            .and()
            .areRecords()
            .should()
            .beAnnotatedWith(JsonTypeName.class)
            .because("an event is stored for ever under a name of ours, never under a class name");

    @ArchTest
    static void stored_names_are_the_records_names_in_kebab_case_and_each_is_used_once(JavaClasses all) {
        List<JavaClass> events = all.stream()
                .filter(c -> c.isRecord() && c.isAssignableTo(Event.class))
                .toList();
        assertThat(events)
                .as("a reader of the log must find the record by the stored name")
                .allSatisfy(event -> assertThat(storedName(event)).isEqualTo(kebab(event.getSimpleName())));
        assertThat(events.stream().map(NamesTest::storedName))
                .as("two events of one name could not be told apart")
                .doesNotHaveDuplicates();
    }

    private static String storedName(JavaClass event) {
        return event.getAnnotationOfType(JsonTypeName.class).value();
    }

    private static String kebab(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static DescribedPredicate<JavaClass> kind(Class<?> type) {
        return JavaClass.Predicates.assignableTo(type).and(resideInAnyPackage("health.fulfilment.."));
    }

    private static DescribedPredicate<JavaClass> sealed() {
        return DescribedPredicate.describe("sealed", type -> type.reflect().isSealed());
    }
}
