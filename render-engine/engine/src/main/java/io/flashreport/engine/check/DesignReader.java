package io.flashreport.engine.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.deser.XmlBeanDeserializerModifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRSimpleTemplate;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.jackson.util.ExpressionDeserializer;
import net.sf.jasperreports.jackson.util.JacksonUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads templates of version 7 with the library's own mapping, and keeps what the library does not: where each thing
 * stands, and all that it refuses rather than the first. For one thread.
 */
final class DesignReader {
    private static final Object PLACES = new Object();

    private final JasperReportsContext context;
    private final XmlMapper mapper;

    DesignReader(JasperReportsContext parent) {
        // A context of its own, because the library keeps its mapper in the context.
        context = new SimpleJasperReportsContext(parent);
        mapper = JacksonUtil.getInstance(context).getXmlMapper();
        mapper.addMixIn(JRExpression.class, PlacedExpressions.class);
        var module = new SimpleModule("places");
        module.setDeserializerModifier(new Placing());
        mapper.registerModule(module);
    }

    /**
     * What was read.
     *
     * @param design null when too much was refused to go on
     * @param places where the parts of the design stand
     */
    record Reading<T>(@Nullable T design, Places places, List<Refusal> refusals) {}

    Reading<JasperDesign> readReport(TemplateSource source) {
        JasperDesign.setThreadJasperReportsContext(context);
        try {
            return read(source, JasperDesign.class);
        } finally {
            JasperDesign.removeThreadJasperReportsContext();
            JasperDesign.removeThreadInstance();
        }
    }

    Reading<JRSimpleTemplate> readStyles(TemplateSource source) {
        return read(source, JRSimpleTemplate.class);
    }

    private <T> Reading<T> read(TemplateSource source, Class<T> type) {
        var places = new Places();
        var refusals = new Refusals(source);
        T design = null;
        try {
            design = mapper.readerFor(type)
                    .withHandler(refusals)
                    .withAttribute(PLACES, places)
                    .readValue(new ByteArrayInputStream(source.conversion().jrxml()));
        } catch (JsonProcessingException e) {
            refusals.add(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        } catch (RuntimeException e) {
            // What was refused so far may leave the library without something that it counts on.
            if (refusals.all().isEmpty()) refusals.add(e);
        }
        return new Reading<>(design, places, refusals.all());
    }

    private static <T> @Nullable T placed(DeserializationContext reading, JsonLocation at, @Nullable T thing) {
        if (thing != null && reading.getAttribute(PLACES) instanceof Places places)
            places.put(thing, new Position(at.getLineNr(), at.getColumnNr()));
        return thing;
    }

    private static final class Placing extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            if (!(deserializer instanceof BeanDeserializerBase)) return deserializer;
            // The XML module's own modifier, which comes later, passes over what is wrapped already.
            return new Placed(
                    new XmlBeanDeserializerModifier("").modifyDeserializer(config, description, deserializer));
        }
    }

    private static final class Placed extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        Placed(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> newDelegate) {
            return new Placed(newDelegate);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext reading) throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            return placed(reading, at, super.deserialize(parser, reading));
        }

        @Override
        public @Nullable Object deserializeWithType(
                JsonParser parser, DeserializationContext reading, TypeDeserializer type) throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            return placed(reading, at, super.deserializeWithType(parser, reading, type));
        }
    }

    @JsonDeserialize(using = PlacedExpression.class)
    private interface PlacedExpressions {}

    static final class PlacedExpression extends ExpressionDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public JRExpression deserialize(JsonParser parser, DeserializationContext reading) throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            JRExpression expression = super.deserialize(parser, reading);
            placed(reading, at, expression);
            return expression;
        }
    }
}
