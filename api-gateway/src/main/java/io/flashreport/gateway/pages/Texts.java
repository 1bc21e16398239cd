package io.flashreport.gateway.pages;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The texts of the pages, apart from them: {@code {t:reports_title}} is the one of this name in {@code texts.properties},
 * {@code {t:reports_found(count)}} with a value in it. Another language is another file beside it.
 */
@EngineConfiguration
public class Texts implements NamespaceResolver {
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("texts", Locale.ROOT);

    @Override
    public String getNamespace() {
        return "t";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        var values = context.getParams().stream()
                .map(param -> context.evaluate(param).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(values.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> text(
                        context.getName(),
                        values.stream().map(CompletableFuture::join).toArray()));
    }

    // {t:of('state', name)} is the text whose name ends with a value.
    private static String text(String name, Object[] values) {
        if (name.equals("of")) return of(values[0] + "_" + values[1]);
        return values.length == 0 ? of(name) : new MessageFormat(of(name), Locale.ENGLISH).format(values);
    }

    static boolean has(String name) {
        return ENGLISH.containsKey(name);
    }

    static String of(String name) {
        var key = name.toLowerCase(Locale.ROOT).replace('-', '_');
        return ENGLISH.containsKey(key) ? ENGLISH.getString(key) : "?" + key;
    }
}
