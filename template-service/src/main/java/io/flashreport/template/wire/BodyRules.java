package io.flashreport.template.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What a request's body must be like: all components of its record that are not {@link Nullable} have to be there. */
@Singleton
class BodyRules implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        var usual = mapper.getDeserializationConfig().getAnnotationIntrospector();
        mapper.setAnnotationIntrospectors(
                mapper.getSerializationConfig().getAnnotationIntrospector(),
                AnnotationIntrospector.pair(new NullnessOfRecords(), usual));
        mapper.enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static final class NullnessOfRecords extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSetter.Value findSetterInfo(Annotated member) {
            return mustBeThere(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
        }

        private static boolean mustBeThere(Annotated member) {
            if (!(member instanceof AnnotatedParameter parameter)) return false;
            var owner = parameter.getOwner().getDeclaringClass();
            return owner.isRecord()
                    && owner.getName().startsWith("io.flashreport.")
                    && !owner.getRecordComponents()[parameter.getIndex()]
                            .getAnnotatedType()
                            .isAnnotationPresent(Nullable.class);
        }
    }
}
