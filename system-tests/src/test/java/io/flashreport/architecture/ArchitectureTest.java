package io.flashreport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the class files that the build made of all modules; it runs last, when they are all there. */
@Tag("architecture")
class ArchitectureTest {
    private static final List<String> MODULES = List.of(
            "contracts",
            "tracing",
            "render-engine/host",
            "render-engine/engine",
            "deploy/local",
            "deploy/test-stack",
            "billing-quota",
            "template-service",
            "report-api",
            "render-worker",
            "api-gateway");
    private static final String[] ENGINE_HOST = {
        "io.flashreport.engine.host..",
        "io.flashreport.engine.parameter..",
        "io.flashreport.engine.protocol..",
        "io.flashreport.engine.sandbox.."
    };

    /** Classes of values that templates declare for fields and parameters; they need no database. */
    private static final DescribedPredicate<JavaClass> DATES_OF_SQL = DescribedPredicate.describe(
            "dates of java.sql",
            type -> type.isEquivalentTo(java.sql.Date.class)
                    || type.isEquivalentTo(java.sql.Time.class)
                    || type.isEquivalentTo(java.sql.Timestamp.class));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..").resolve(module).resolve("target/classes"))
                    .toList());
    private static final DescribedPredicate<JavaClass> GENERATED_BY_FRAMEWORK =
            DescribedPredicate.describe("generated", type -> type.getSource().isEmpty());

    @Test
    void everyModuleIsRead() {
        for (String module : MODULES) {
            assertThat(Path.of("..").resolve(module).resolve("target/classes")).isNotEmptyDirectory();
        }
        assertThat(CLASSES.size()).isGreaterThan(100);
    }

    @Test
    void contractsKnowNothingButTheJdkAndAnnotations() {
        check(classes()
                .that()
                .resideInAPackage("io.flashreport.contracts..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.flashreport.contracts..",
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..")));
    }

    @Test
    void theEnginesHostIsPlainJdk() {
        check(classes()
                .that()
                .resideInAnyPackage(ENGINE_HOST)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(ENGINE_HOST).or(resideInAnyPackage("java..", "org.jspecify.."))));
    }

    @Test
    void jasperReportsIsKnownToTheEngineAlone() {
        check(noClasses()
                .that(resideOutsideOfPackage("io.flashreport.engine.."))
                .should()
                .dependOnClassesThat(resideInAPackage("net.sf.jasperreports..")));
    }

    @Test
    void theEngineKnowsNoServiceKafkaStorageOrDatabase() {
        check(noClasses()
                .that()
                .resideInAPackage("io.flashreport.engine..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.quarkus..",
                                "org.apache.kafka..",
                                "io.minio..",
                                "java.sql..",
                                "jakarta.ws.rs..",
                                "io.flashreport.contracts..")
                        .and(not(DATES_OF_SQL))));
    }

    @Test
    void servicesMeetInContractsOnly() {
        for (String service : List.of("billing", "template", "report", "worker", "gateway", "local")) {
            String[] others = Stream.of("billing", "template", "report", "worker", "gateway", "local")
                    .filter(other -> !other.equals(service))
                    .map(other -> "io.flashreport." + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage("io.flashreport." + service + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others)));
        }
    }

    @Test
    void gatewayAndWorkerTouchNoDatabase() {
        check(noClasses()
                .that()
                .resideInAnyPackage("io.flashreport.gateway..", "io.flashreport.worker..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..")));
    }

    @Test
    void gatewayTemplatesAndBillingTouchNoKafka() {
        check(noClasses()
                .that()
                .resideInAnyPackage("io.flashreport.gateway..", "io.flashreport.template..", "io.flashreport.billing..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")));
    }

    @Test
    void theStorageClientStandsInStoragePackages() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.flashreport.local..", "io.flashreport.*.storage..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.minio..")));
    }

    @Test
    void restEndpointsStandInResourceClasses() {
        check(classes().that().areAnnotatedWith("jakarta.ws.rs.Path").should(haveSimpleNameEndingWith("Resource")));
    }

    /** Leadership is a lock in the database, a Row what a store reads; the test stack serves the tests of stores. */
    @Test
    void sqlStandsInStores() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.flashreport.local..", "io.flashreport.teststack..")
                .and(topLevelNameDoesNotEndWith("Store"))
                .and(topLevelNameDoesNotEndWith("Leadership"))
                .and(topLevelNameDoesNotEndWith("Row"))
                .and()
                .areNotAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "jakarta.persistence..")
                        .and(not(assignableTo(SQLException.class)))
                        .and(not(DATES_OF_SQL))));
    }

    @Test
    void nobodySleeps() {
        check(noClasses().should().callMethod(Thread.class, "sleep", long.class));
        check(noClasses().should().callMethod(Thread.class, "sleep", java.time.Duration.class));
    }

    @Test
    void servicesReadTheTimeFromTheirClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.flashreport.local..", "io.flashreport.teststack..")
                .should()
                .callMethod(Instant.class, "now"));
    }

    @Test
    void namesStateTheConcept() {
        check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)"));
    }

    @Test
    void everyPackageIsNullMarked() throws Exception {
        for (String module : MODULES) {
            Path sources = Path.of("..").resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                List<Path> unmarked = files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !isNullMarked(folder))
                        .toList();
                assertThat(unmarked)
                        .as("packages of %s without @NullMarked", module)
                        .isEmpty();
            }
        }
    }

    private static boolean isNullMarked(Path folder) {
        try {
            Path info = folder.resolve("package-info.java");
            return Files.exists(info) && Files.readString(info).contains("@NullMarked");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> topLevelNameDoesNotEndWith(String suffix) {
        return DescribedPredicate.describe("are not (in) a *" + suffix, type -> {
            JavaClass top = type;
            while (top.getEnclosingClass().isPresent())
                top = top.getEnclosingClass().get();
            return !top.getSimpleName().endsWith(suffix);
        });
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(CLASSES.that(not(GENERATED_BY_FRAMEWORK)));
    }
}
