package io.flashreport.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.flashreport.gateway");

    @Test
    void theGatewayHasNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.apache.kafka.."))
                .check(CODE);
    }

    @Test
    void onlyThePackageOfTheProxyKnowsItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.flashreport.gateway.proxy")
                .should()
                .dependOnClassesThat(resideInAPackage("io.vertx.httpproxy.."))
                .check(CODE);
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching("io.flashreport.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }
}
