package io.flashreport.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackagePathsTest {
    private static final PackagePaths PATHS = new PackagePaths(List.of(
            "main.jrxml",
            "images/logo.png",
            "images/x.png",
            "reports/sub.jrxml",
            "reports/images/logo.png",
            "reports/parts/line.jrxml",
            "styles/Corporate.jrtx"));

    @Test
    void aPathIsLookedForWhereTheTemplateLiesAndAbove() {
        assertFound("", "images/logo.png", "images/logo.png");
        assertFound("reports", "images/logo.png", "reports/images/logo.png");
        assertFound("reports/parts", "./images/logo.png", "reports/images/logo.png");
        assertFound("reports/parts", "images/x.png", "images/x.png");
        assertFound("reports/parts", "../sub.jrxml", "reports/sub.jrxml");
        assertFound("reports", "/images/logo.png", "images/logo.png");
        assertFound("reports", "repo:images/x.png", "images/x.png");
        assertFound("", "reports\\sub.jrxml", "reports/sub.jrxml");
    }

    @Test
    void aCompiledTemplateMeansItsSource() {
        assertFound("", "reports/sub.jasper", "reports/sub.jrxml");
        assertFound("reports/parts", "line.jasper", "reports/parts/line.jrxml");
    }

    @Test
    void pathsOfADesignersMachineAreFoundByName() {
        assertFound("", "C:\\Users\\jo\\Reports\\line.jasper", "reports/parts/line.jrxml");
        assertFound("", "/home/jo/workspace/images/x.png", "images/x.png");
        assertFound("", "file:///home/jo/x.png", "images/x.png");
        assertFound("", "../../corporate.JRTX", "styles/Corporate.jrtx");
    }

    @Test
    void aNameThatFitsSeveralFilesMeansNone() {
        assertThat(PATHS.resolve("", "/home/jo/logo.png")).isEmpty();
    }

    @Test
    void nothingElseIsFound() {
        for (String reference : new String[] {
            "", " ", "/", ".", "..", "../../etc/passwd", "http://example.org/x.png", "jar:file:/a.jar!/x.png", "images"
        }) assertThat(PATHS.resolve("reports", reference)).as(reference).isEmpty();
    }

    private static void assertFound(String folder, String reference, String path) {
        assertThat(PATHS.resolve(folder, reference)).as(reference).contains(path);
    }
}
