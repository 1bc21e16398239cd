package io.flashreport.engine.convert;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRSimpleTemplate;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.jackson.util.JacksonUtil;

/**
 * What the library that is here reads: for each of its types the names that it takes. Asked of the very mapper that
 * loads templates, so that a newer library is known as soon as it is on the class path.
 */
final class LibraryModel {
    static final LibraryModel INSTANCE = new LibraryModel();

    private final XmlMapper mapper =
            JacksonUtil.getInstance(DefaultJasperReportsContext.getInstance()).getXmlMapper();
    private final Map<JavaType, Optional<Map<String, JavaType>>> properties = new ConcurrentHashMap<>();
    private final Map<JavaType, Map<String, JavaType>> kinds = new ConcurrentHashMap<>();

    private LibraryModel() {}

    JavaType report() {
        return mapper.constructType(JasperDesign.class);
    }

    JavaType styleTemplate() {
        return mapper.constructType(JRSimpleTemplate.class);
    }

    /** By name, the types of the attributes and elements of a type; empty when it is read by code of its own. */
    Optional<Map<String, JavaType>> properties(JavaType type) {
        return properties.computeIfAbsent(type, this::readProperties);
    }

    /** By the {@code kind} that an element says, the types that can stand for a type; empty when it says none. */
    Map<String, JavaType> kinds(JavaType type) {
        return kinds.computeIfAbsent(type, this::readKinds);
    }

    private Optional<Map<String, JavaType>> readProperties(JavaType type) {
        JsonDeserializer<?> deserializer = deserializer(type);
        while (deserializer instanceof DelegatingDeserializer delegating) deserializer = delegating.getDelegatee();
        if (!(deserializer instanceof BeanDeserializerBase bean)) return Optional.empty();
        var found = new HashMap<String, JavaType>();
        for (Iterator<SettableBeanProperty> each = bean.properties(); each.hasNext(); ) {
            SettableBeanProperty property = each.next();
            JavaType of = property.getType();
            found.put(property.getName(), of.isContainerType() ? of.getContentType() : of);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(Map.copyOf(found));
    }

    private JsonDeserializer<?> deserializer(JavaType type) {
        try {
            return context().findNonContextualValueDeserializer(type);
        } catch (JsonMappingException e) {
            throw new IllegalStateException("the library cannot read its own " + type, e);
        }
    }

    private DefaultDeserializationContext context() {
        return ((DefaultDeserializationContext) mapper.getDeserializationContext())
                .createDummyInstance(mapper.getDeserializationConfig());
    }

    private Map<String, JavaType> readKinds(JavaType type) {
        DeserializationConfig config = mapper.getDeserializationConfig();
        AnnotatedClass annotated = AnnotatedClassResolver.resolve(config, type, config);
        if (config.getAnnotationIntrospector().findTypeResolver(config, annotated, type) == null) return Map.of();
        var found = new HashMap<String, JavaType>();
        for (NamedType kind : config.getSubtypeResolver().collectAndResolveSubtypesByTypeId(config, annotated))
            if (kind.hasName()) found.put(kind.getName(), mapper.constructType(kind.getType()));
        return Map.copyOf(found);
    }
}
