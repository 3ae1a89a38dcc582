package dev.billaudit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What the arrows do not say about how the house is built. */
@AnalyzeClasses(packages = "dev.billaudit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] JUDGEMENT = {
        "dev.billaudit.ledger..",
        "dev.billaudit.register",
        "dev.billaudit.findings..",
        "dev.billaudit.rules..",
        "dev.billaudit.casebook.."
    };

    private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @ArchTest
    static final ArchRule judgement_is_plain_java = noClasses()
            .that()
            .resideInAnyPackage(JUDGEMENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.net..",
                    "tools.jackson..",
                    "org.apache.poi..",
                    "picocli..")
            .because("a rule must be tested without a container and replayed years later");

    @ArchTest
    static final ArchRule judgement_opens_no_file = noClasses()
            .that()
            .resideInAnyPackage(JUDGEMENT)
            .should()
            .dependOnClassesThat(describe("open files or streams", ArchitectureTest::opensFiles))
            .because("what is judged is handed in, so that the same months are judged the same");

    @ArchTest
    static final ArchRule judgement_counts_exactly = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(JUDGEMENT)
            .should()
            .notHaveRawType(describe("double or float", ArchitectureTest::isInexact))
            .because("money is a long of li, and a share of it two whole numbers");

    @ArchTest
    static final ArchRule judgement_is_told_exactly = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(JUDGEMENT)
            .should(be(describe("taking or giving double or float", ArchitectureTest::takesOrGivesInexact)))
            .because("money is a long of li, and a share of it two whole numbers");

    @ArchTest
    static final ArchRule time_is_given = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.billaudit.cli.ShanghaiClock")
            .should()
            .callMethodWhere(describe("reads the clock", call -> readsClock(call.getTarget())))
            .because("a result depends on the as-of date alone, and one class knows the zone of the bills");

    @ArchTest
    static final ArchRule sql_lives_in_the_store = noClasses()
            .that()
            .resideOutsideOfPackage("dev.billaudit.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
            .because("two dialects are kept apart in one place");

    @ArchTest
    static final ArchRule batch_lives_in_the_job = noClasses()
            .that()
            .resideOutsideOfPackage("dev.billaudit.job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..")
            .because("the framework is machinery around the audit, not part of it");

    @ArchTest
    static final ArchRule rules_are_hidden_and_named_as_such = classes()
            .that()
            .resideInAPackage("dev.billaudit.rules..")
            .and()
            .implement("dev.billaudit.rules.AuditRule")
            .should()
            .haveSimpleNameEndingWith("Rule")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(true)
            .because("a rule is reached through the catalogue alone");

    @ArchTest
    static final ArchRule packages_make_no_circle =
            slices().matching("dev.billaudit.(*)..").should().beFreeOfCycles().because("arrows go one way");

    private static boolean opensFiles(JavaClass type) {
        return type.getPackageName().equals("java.io")
                && !type.isAssignableTo(Throwable.class)
                && !type.getName().equals("java.io.Serializable");
    }

    private static boolean isInexact(JavaClass type) {
        return INEXACT.contains(type.getName());
    }

    private static boolean takesOrGivesInexact(JavaCodeUnit unit) {
        return isInexact(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isInexact);
    }

    private static boolean readsClock(AccessTarget.MethodCallTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now");
        boolean clock = owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"));
        return now || clock || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }
}
