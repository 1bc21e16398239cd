package io.flashreport.template.upload;

import io.flashreport.template.catalog.TemplateFile;
import java.nio.file.Path;
import java.util.List;

/**
 * What was uploaded, as it is stored.
 *
 * @param archive a ZIP file, the same for the same files
 * @param sha256 of paths and contents, in lower-case hex
 */
record Original(Path archive, String sha256, List<TemplateFile> files) {
    Original {
        files = List.copyOf(files);
    }
}
