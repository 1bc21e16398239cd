package io.flashreport.engine.gate;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.deser.XmlBeanDeserializerModifier;
import java.io.IOException;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.jackson.util.ExpressionDeserializer;
import net.sf.jasperreports.jackson.util.JacksonUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads templates of version 7 with the library's own mapping, and shows each object that a template is read into, whatever
 * it is: nothing of a design is passed over because nobody thought of it.
 */
public final class DesignParts {
    private static final Object LISTENER = new Object();
    private static final String KEY = DesignParts.class.getName();

    private final XmlMapper mapper;

    public DesignParts(JasperReportsContext parent) {
        // A context of its own, because the library keeps its mapper in the context.
        mapper = JacksonUtil.getInstance(new SimpleJasperReportsContext(parent)).getXmlMapper();
        mapper.addMixIn(JRExpression.class, ShownExpressions.class);
        var module = new SimpleModule("parts");
        module.setDeserializerModifier(new Showing());
        mapper.registerModule(module);
    }

    /** The one that all users of a context share: to make one takes longer than to read a template. */
    public static DesignParts of(JasperReportsContext context) {
        if (context.getOwnValue(KEY) instanceof DesignParts known) return known;
        var parts = new DesignParts(context);
        context.setValue(KEY, parts);
        return parts;
    }

    /** Reads a design, which belongs to this context. Fails as the library does. */
    public JasperDesign design(byte[] jrxml, JasperReportsContext context, Consumer<Object> listener)
            throws JRException {
        JasperDesign.setThreadJasperReportsContext(context);
        try {
            return reader(JasperDesign.class, (part, place) -> listener.accept(part))
                    .readValue(jrxml);
        } catch (IOException e) {
            throw new JRException(e);
        } finally {
            JasperDesign.removeThreadJasperReportsContext();
            JasperDesign.removeThreadInstance();
        }
    }

    /** Is shown the parts of a design. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Of what contains others they come first. An object may be shown twice, first where it begins.
         *
         * @param place where the object stands
         */
        void part(Object part, JsonLocation place);
    }

    /** What reads a template into an object of this class and shows its parts. */
    public ObjectReader reader(Class<?> type, Listener listener) {
        return mapper.readerFor(type).withAttribute(LISTENER, listener);
    }

    private static <T> @Nullable T shown(DeserializationContext reading, JsonLocation at, @Nullable T thing) {
        if (thing != null && reading.getAttribute(LISTENER) instanceof Listener listener) listener.part(thing, at);
        return thing;
    }

    private static final class Showing extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            if (!(deserializer instanceof BeanDeserializerBase)) return deserializer;
            // The XML module's own modifier, which comes later, passes over what is wrapped already.
            return new Shown(new XmlBeanDeserializerModifier("").modifyDeserializer(config, description, deserializer));
        }
    }

    private static final class Shown extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        Shown(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> newDelegate) {
            return new Shown(newDelegate);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext reading) throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            return shown(reading, at, super.deserialize(parser, reading));
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext reading, Object into)
                throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            return shown(reading, at, super.deserialize(parser, reading, into));
        }

        @Override
        public @Nullable Object deserializeWithType(
                JsonParser parser, DeserializationContext reading, TypeDeserializer type) throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            return shown(reading, at, super.deserializeWithType(parser, reading, type));
        }
    }

    @JsonDeserialize(using = ShownExpression.class)
    private interface ShownExpressions {}

    static final class ShownExpression extends ExpressionDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public JRExpression deserialize(JsonParser parser, DeserializationContext reading) throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            JRExpression expression = super.deserialize(parser, reading);
            shown(reading, at, expression);
            return expression;
        }
    }
}
