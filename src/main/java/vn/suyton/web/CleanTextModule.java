package vn.suyton.web;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Cleans the texts of JSON bodies. */
@JacksonComponent
class CleanTextModule extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return CleanText.of(super.deserialize(parser, context));
    }
}
