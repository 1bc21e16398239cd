package io.flashreport.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.flashreport.report");

    @Test
    void onlyTheStorageKnowsTheStorageClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..report.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.minio..", "okhttp3..")
                .check(classes);
    }

    @Test
    void onlyResourcesAndTheWireSpeakJaxRs() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Resource_ClientProxy")
                .and()
                .resideOutsideOfPackage("..report.wire..")
                .and()
                .doNotHaveSimpleName("Templates")
                .and()
                .doNotHaveSimpleName("Looks")
                .and()
                .doNotHaveSimpleName("Layouts")
                .and()
                .doNotHaveSimpleName("Billing")
                .and()
                .doNotHaveSimpleName("OperatorActs")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(classes);
    }

    @Test
    void onlyStoresEntitiesAndTheLeadershipSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .doNotHaveSimpleName("Leadership")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Connection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.PreparedStatement")
                .check(classes);
    }

    @Test
    void nothingRendersHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.sf.jasperreports..", "io.flashreport.engine..")
                .check(classes);
    }

    @Test
    void featuresFormNoCircle() {
        slices().matching("io.flashreport.report.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
