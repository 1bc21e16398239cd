package io.flashreport.worker;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ArchitectureTest {
    private static final JavaClasses WORKER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.flashreport.worker");

    @Test
    void theStorageClientIsUsedInOneStorageClassOnly() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Storage")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.minio..", "okhttp3..")
                .check(WORKER);
    }

    @Test
    void jobsAreTakenFromKafkaInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..slot..")
                .should()
                // By their headers traces go on, also with results.
                .dependOnClassesThat(resideInAPackage("org.apache.kafka..")
                        .and(resideOutsideOfPackage("org.apache.kafka.common.header..")))
                .check(WORKER);
    }

    @Test
    void theWorkerKnowsNeitherJasperReportsNorADatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.sf.jasperreports..", "java.sql..", "javax.sql..")
                .check(WORKER);
    }

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("io.flashreport.worker.(*)..")
                .should()
                .beFreeOfCycles()
                .check(WORKER);
    }

    @Test
    void nothingSleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(WORKER);
    }

    @Test
    void configurationIsForItsOwnFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Config")
                .should()
                .bePackagePrivate()
                .check(WORKER);
    }
}
