package vn.suyton;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.springframework.boot.test.context.SpringBootTest;

@AnalyzeClasses(packagesOf = SuyTonApplication.class, importOptions = ImportOption.OnlyIncludeTests.class)
class TestConventionTests {

    /** Each other set of properties would cost a context of ten seconds. */
    @ArchTest
    static final ArchRule contextsAreShared =
            noClasses().that().areNotAnnotations().should().beAnnotatedWith(SpringBootTest.class);

    @ArchTest
    static final ArchRule theNameOfATestIsItsSentence = methods().should().notBeAnnotatedWith(DisplayName.class);

    @ArchTest
    static final ArchRule testsDoNotSleep = noClasses()
            .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "tests", (JavaClass type) -> type.getPackageName().startsWith("vn.suyton")))
            .should()
            .callMethod(Thread.class, "sleep", long.class);
}
