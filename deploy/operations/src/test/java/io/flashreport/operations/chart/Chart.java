package io.flashreport.operations.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.flashreport.operations.Documents;
import io.flashreport.operations.Project;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chart, rendered by Helm's own library. */
final class Chart {
    static final String RELEASE = "fr";

    private static final Path FOLDER = Project.file("deploy/helm/flashreport");
    private static final String KUBERNETES = "1.36.0";

    private final List<Map<String, Object>> objects;

    private Chart(List<Map<String, Object>> objects) {
        this.objects = objects;
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** All objects, hooks too, with the default values or with those of a file of the chart on top. */
    static Chart render(Path scratch, @Nullable String values) throws IOException {
        return render(scratch, values == null ? null : FOLDER.resolve(values));
    }

    /** The same with the default values and these on top. */
    static Chart renderWith(Path scratch, String yaml) throws IOException {
        return render(scratch, Files.writeString(scratch.resolve("values.yaml"), yaml));
    }

    private static Chart render(Path scratch, @Nullable Path values) throws IOException {
        var template = new Helm(withoutHooks(scratch))
                .template()
                .withName(RELEASE)
                .withNamespace("flashreport")
                .withKubeVersion(KUBERNETES);
        if (values != null) template.withValuesFile(values);
        return new Chart(Documents.read(template.call()));
    }

    List<Map<String, Object>> objects() {
        return objects;
    }

    List<Map<String, Object>> objects(String kind) {
        return objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .toList();
    }

    Map<String, Object> object(String kind, String name) {
        return objects(kind).stream()
                .filter(object -> name.equals(Documents.at(object, "metadata", "name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    /** The specifications of the pods of all deployments and jobs. */
    List<Map<String, Object>> pods() {
        return Stream.concat(objects("Deployment").stream(), objects("Job").stream())
                .map(object -> Documents.object(Documents.at(object, "spec", "template", "spec")))
                .toList();
    }

    // Helm's library leaves hooks out of what it renders. Without its mark a hook is an object like others.
    private static Path withoutHooks(Path scratch) throws IOException {
        Path copy = Files.createTempDirectory(scratch, "chart");
        try (Stream<Path> files = Files.walk(FOLDER, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = copy.resolve(FOLDER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("helm.sh/hook: ", "hook: "));
            }
        }
        return copy;
    }
}
