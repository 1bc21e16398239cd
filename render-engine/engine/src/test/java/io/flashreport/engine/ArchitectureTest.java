package io.flashreport.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.flashreport.engine");

    @Test
    void readingDataKnowsNothingOfTheLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage("..engine.data..", "..engine.job..", "..engine.records..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.jasperreports..")
                .check(ENGINE);
    }

    @Test
    void anEngineKnowsNothingOfItsHost() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.flashreport.engine",
                        "..engine.data..",
                        "..engine.job..",
                        "..engine.layout..",
                        "..engine.process..",
                        "..engine.records..",
                        "..engine.render..",
                        "..engine.value..",
                        "..engine.check..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..engine.host..")
                .check(ENGINE);
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("io.flashreport.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ENGINE);
    }
}
