package health.fulfilment.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Predicate;

/** A decision depends on its arguments and on nothing else, so that replaying it years later gives the same answer. */
@AnalyzeClasses(packages = "health.fulfilment", importOptions = DoNotIncludeTests.class)
class PurityTest {

    private static final String RULES = "health.fulfilment.rules..";
    private static final String CORE = "health.fulfilment.core..";

    @ArchTest
    static final ArchRule decisions_know_no_clock = noClasses()
            .that(resideInAnyPackage(RULES, CORE))
            .should()
            .accessTargetWhere(readsTheClockOfThisMachine())
            .because("time is data in the command; a decision that reads a clock cannot be replayed");

    @ArchTest
    static final ArchRule the_application_reads_time_from_its_clock_bean = noClasses()
            .that(resideInAnyPackage("health.fulfilment.api.."))
            .and()
            .doNotHaveFullyQualifiedName("health.fulfilment.api.RealTime") // makes that bean
            .should()
            .accessTargetWhere(readsTheClockOfThisMachine())
            .because("the sandbox and the tests move time, and must move it for everyone");

    @ArchTest
    static final ArchRule decisions_know_no_chance = noClasses()
            .that(resideInAnyPackage(RULES, CORE))
            .should()
            .accessTargetWhere(drawsARandomValue())
            .because("ids and salts are made at the edge; the same command must give the same decision");

    @ArchTest
    static final ArchRule rules_read_and_never_write = noClasses()
            .that()
            .resideInAPackage(RULES)
            .should()
            .accessTargetWhere(writesOrConnects())
            .because("the law is read from its packs; nothing that judges may change or fetch anything");

    @ArchTest
    static final ArchRule the_core_does_no_io = noClasses()
            .that(resideInAnyPackage(CORE).and(resideOutsideOfPackages("health.fulfilment.core.axon..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
            .because("what a decision needs travels inside its command, as evidence");

    @ArchTest
    static final ArchRule what_others_see_of_a_decision_does_not_change = fields().that()
            .areDeclaredInClassesThat(
                    resideInAnyPackage(RULES, CORE).and(resideOutsideOfPackages("health.fulfilment.core.axon..")))
            .and()
            .areDeclaredInClassesThat(modifier(JavaModifier.PUBLIC))
            .should()
            .beFinal()
            .because("state is made by folding events, never by setting a field");

    @ArchTest
    static final ArchRule what_decides_is_not_inherited = classes()
            .that(resideInAnyPackage(RULES, CORE))
            .and(resideOutsideOfPackages("health.fulfilment.core.axon.."))
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .areNotAssignableTo(Enum.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("a subclass could decide differently, unseen by the compiler's exhaustive switch");

    /** Every {@code now()} that is given no clock, and the machine's clocks and default zone; a clock handed in is fine. */
    private static DescribedPredicate<JavaAccess<?>> readsTheClockOfThisMachine() {
        return calls("the clock or the time zone of this machine", target -> {
            String owner = target.getOwner().getFullName();
            String method = target.getName();
            boolean withoutClock =
                    target.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(InstantSource.class));
            return (owner.startsWith("java.time.") && method.equals("now") && withoutClock)
                    || (owner.equals("java.time.Clock") && (method.startsWith("system") || method.startsWith("tick")))
                    || (owner.equals("java.time.InstantSource") && method.equals("system"))
                    || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"))
                    || (owner.equals("java.time.ZoneId") && method.equals("systemDefault"))
                    || (owner.equals("java.util.TimeZone") && method.equals("getDefault"))
                    || (owner.equals("java.util.Date") && method.equals("<init>") && withoutArguments(target));
        });
    }

    private static DescribedPredicate<JavaAccess<?>> drawsARandomValue() {
        return calls("a random value", target -> {
            String owner = target.getOwner().getFullName();
            return (owner.equals("java.util.UUID") && target.getName().equals("randomUUID"))
                    || (owner.equals("java.lang.Math") && target.getName().equals("random"))
                    || owner.equals("java.util.Random")
                    || owner.startsWith("java.util.random.")
                    || owner.equals("java.util.concurrent.ThreadLocalRandom")
                    || owner.equals("java.security.SecureRandom");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> writesOrConnects() {
        Set<String> reading = Set.of(
                "newInputStream",
                "newBufferedReader",
                "readString",
                "readAllBytes",
                "readAllLines",
                "lines",
                "list",
                "walk",
                "find",
                "newDirectoryStream",
                "exists",
                "notExists",
                "isDirectory",
                "isRegularFile",
                "isReadable");
        return calls("something that writes, or opens a connection", target -> {
            String owner = target.getOwner().getFullName();
            return (owner.equals("java.nio.file.Files") && !reading.contains(target.getName()))
                    || (owner.startsWith("java.io.File")
                            && !owner.equals("java.io.FileNotFoundException")
                            && (owner.endsWith("OutputStream") || owner.endsWith("Writer")))
                    || (owner.startsWith("java.net.")
                            && !owner.startsWith("java.net.URI")
                            && !owner.equals("java.net.URL"))
                    || (owner.equals("java.net.URL") && target.getName().equals("openConnection"))
                    || owner.startsWith("java.sql.")
                    || owner.equals("java.lang.ProcessBuilder");
        });
    }

    private static boolean withoutArguments(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String what, Predicate<CodeUnitAccessTarget> matches) {
        return describe(
                what, access -> access.getTarget() instanceof CodeUnitAccessTarget target && matches.test(target));
    }
}
