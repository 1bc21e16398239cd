package io.flashreport.engine.template;

import io.flashreport.engine.render.PdfDocument;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.ReportResource;
import net.sf.jasperreports.repo.RepositoryContext;
import net.sf.jasperreports.repo.RepositoryResourceContext;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.RepositoryUtil;
import net.sf.jasperreports.repo.Resource;
import net.sf.jasperreports.repo.ResourceBundleResource;
import net.sf.jasperreports.repo.ResourceInfo;
import net.sf.jasperreports.repo.StandardResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * All that the reports of a template can reach: the files of its package, and of the engine's class path only the fonts
 * and the library's own pictures.
 */
final class PackageRepository implements RepositoryService {
    private static final String LIBRARY_PICTURES = "net/sf/jasperreports/engine/images/";

    private final TemplatePackage files;
    private final TemplateContext context;
    private final Bundles bundles;
    private @Nullable Set<String> fonts;

    PackageRepository(TemplatePackage files, TemplateContext context) {
        this.files = files;
        this.context = context;
        this.bundles = new Bundles(files);
    }

    @Override
    public <K extends Resource> @Nullable K getResource(
            @Nullable RepositoryContext from, String location, Class<K> type) {
        if (type == ResourceBundleResource.class)
            return bundles.find(folder(from), location).map(type::cast).orElse(null);
        Optional<String> path = files.resolveIn(folder(from), location);
        if (type == InputStreamResource.class)
            return path.map(this::stream)
                    .or(() -> context.fonts().bytes(location).map(PackageRepository::stream))
                    .or(() -> colours(location))
                    .or(() -> ofTheLibrary(location))
                    .map(type::cast)
                    .orElse(null);
        if (type == ReportResource.class)
            return path.map(this::report).map(type::cast).orElse(null);
        return null;
    }

    private InputStreamResource stream(String path) {
        return stream(files.file(path));
    }

    private static InputStreamResource stream(byte[] bytes) {
        return stream(new ByteArrayInputStream(bytes));
    }

    private static InputStreamResource stream(InputStream in) {
        var resource = new InputStreamResource();
        resource.setInputStream(in);
        return resource;
    }

    private ReportResource report(String path) {
        try {
            var resource = new ReportResource();
            resource.setReport(context.report(path));
            return resource;
        } catch (JRException e) {
            throw new JRRuntimeException(e);
        }
    }

    private static Optional<InputStreamResource> colours(String location) {
        return location.equals(PdfDocument.COLOURS)
                ? Optional.of(stream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()))
                : Optional.empty();
    }

    private Optional<InputStreamResource> ofTheLibrary(String location) {
        if (!location.startsWith(LIBRARY_PICTURES) && !fonts().contains(location)) return Optional.empty();
        try {
            return Optional.of(
                    stream(RepositoryUtil.getInstance(context.getParent()).getInputStreamFromLocation(location)));
        } catch (JRException e) {
            return Optional.empty();
        }
    }

    private Set<String> fonts() {
        Set<String> known = fonts;
        if (known == null) {
            known = new HashSet<>();
            for (FontFamily family : context.getParent().getExtensions(FontFamily.class))
                Stream.of(
                                family.getNormalFace(),
                                family.getBoldFace(),
                                family.getItalicFace(),
                                family.getBoldItalicFace())
                        .mapMulti(PackageRepository::location)
                        .forEach(known::add);
            fonts = known;
        }
        return known;
    }

    private static void location(@Nullable FontFace face, Consumer<String> locations) {
        if (face != null && face.getTtf() != null) locations.accept(face.getTtf());
    }

    @Override
    public @Nullable ResourceInfo getResourceInfo(RepositoryContext from, String location) {
        return files.resolveIn(folder(from), location)
                .map(path -> {
                    var info = new StandardResourceInfo();
                    info.setRepositoryResourceLocation("/" + path);
                    info.setRepositoryContextLocation(PackagePaths.folder(path));
                    return info;
                })
                .orElse(null);
    }

    private static String folder(@Nullable RepositoryContext from) {
        RepositoryResourceContext at = from == null ? null : from.getResourceContext();
        return at == null || at.getContextLocation() == null ? "" : at.getContextLocation();
    }

    @Override
    public <K extends Resource> @Nullable K getResource(String location, Class<K> type) {
        return getResource(null, location, type);
    }

    @Override
    public Resource getResource(String location) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void saveResource(String location, Resource resource) {
        throw new UnsupportedOperationException();
    }
}
