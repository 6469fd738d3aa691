package vn.suyton;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packagesOf = SuyTonApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaClass> CALLED_BY_THE_ENGINE = assignableTo(JavaDelegate.class)
            .or(assignableTo(TaskListener.class))
            .or(assignableTo(ExecutionListener.class))
            .as("called by the engine");

    private static final DescribedPredicate<JavaClass> MAPPERS =
            DescribedPredicate.describe("mappers", type -> type.isAnnotatedWith(Mapper.class));

    private static final DescribedPredicate<JavaClass> CONTROLLERS =
            DescribedPredicate.describe("controllers", type -> type.isMetaAnnotatedWith(Controller.class));

    @ArchTest
    static final ArchRule adaptersStayInsideTheirModule = classes()
            .that(MAPPERS.or(CONTROLLERS).or(CALLED_BY_THE_ENGINE))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule controllersLiveInWeb =
            classes().that(CONTROLLERS).should().resideInAnyPackage("vn.suyton.web..", "vn.suyton.*.web..");

    @ArchTest
    static final ArchRule controllersKnowServicesOnly = noClasses()
            .that(CONTROLLERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "org.apache.ibatis..");

    /** The problem pages know one exception of the engine, the one that means "somebody was faster". */
    @ArchTest
    static final ArchRule onlyTheDoorsTalkToTheEngine = noClasses()
            .that(not(simpleNameEndingWith("Process")
                    .or(CALLED_BY_THE_ENGINE)
                    .or(simpleName("ProblemCatalogue"))
                    .or(resideInAnyPackage("vn.suyton.engine..", "vn.suyton.tasklist.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule servicesKnowNothingOfHttp = noClasses()
            .that()
            .areAnnotatedWith(Service.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule transactionsBeginInServices = noClasses()
            .that(MAPPERS.or(CONTROLLERS).or(CALLED_BY_THE_ENGINE))
            .should(beAnnotatedWith(Transactional.class));

    @ArchTest
    static final ArchRule transactionsOfMethodsBeginInServicesToo = methods()
            .that()
            .areDeclaredInClassesThat(MAPPERS.or(CONTROLLERS).or(CALLED_BY_THE_ENGINE))
            .should()
            .notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule injectionIsByConstructor = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule whatIsFoundMayBeAbsent = methods()
            .that()
            .haveNameMatching("find([A-Z].*)?")
            .and()
            .areDeclaredInClassesThat(MAPPERS.or(
                    DescribedPredicate.describe("services", (JavaClass type) -> type.isAnnotatedWith(Service.class))))
            .and()
            .areNotPrivate()
            .should()
            .haveRawReturnType(assignableTo(Optional.class)
                    .or(assignableTo(OptionalInt.class))
                    .or(assignableTo(OptionalLong.class)));

    @ArchTest
    static final ArchRule theClockIsAsked = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = noClasses()
            .should()
            .haveNameMatching(".*[a-z](Impl|Utils?|Helper|Manager|Dto|Vo|Bo|Entity|Base)")
            .orShould()
            .haveNameMatching(".*\\.Abstract[A-Z].*");

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("vn.suyton.(**)").should().beFreeOfCycles();
}
