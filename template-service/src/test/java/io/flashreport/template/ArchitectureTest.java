package io.flashreport.template;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.flashreport.template");

    @Test
    void httpIsSpokenInResourcesAndTheWire() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(CODE);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .resideOutsideOfPackage("..template.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CODE);
    }

    @Test
    void sqlIsSpokenInStores() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Connection|Statement|PreparedStatement|ResultSet)|javax\\.sql\\..*")
                .check(CODE);
    }

    @Test
    void theStorageClientIsUsedInOneStorageClassOnly() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Storage")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.minio..", "okhttp3..")
                .check(CODE);
    }

    @Test
    void nothingOfATemplateIsReadInThisProcess() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.sf.jasperreports..", "org.w3c.dom..", "org.xml.sax..", "javax.xml..")
                .check(CODE);
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching("io.flashreport.template.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }
}
