package health.fulfilment.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.platform.commons.annotation.Testable;

/** A test that nobody runs is worse than none. */
@AnalyzeClasses(packages = "health.fulfilment", importOptions = OnlyIncludeTests.class)
class TestNamesTest {

    @ArchTest
    static final ArchRule every_test_is_run = classes()
            .that(DescribedPredicate.describe("hold tests", TestNamesTest::holdsTests))
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("Test")
            .orShould()
            .haveSimpleNameEndingWith("Benchmark")
            .because("the build runs the classes named …Test, and under -Pbenchmark those named …Benchmark; no others");

    private static boolean holdsTests(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
    }
}
