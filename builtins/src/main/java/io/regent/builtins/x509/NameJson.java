package io.regent.builtins.x509;

import io.regent.builtins.x509.Name.Attribute;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;

/** Shows distinguished names, the usual attributes under names of their own. */
final class NameJson {
    private NameJson() {}

    static Obj of(Name name) {
        return Obj.builder()
                .put("Country", GoJson.texts(values(name, "2.5.4.6")))
                .put("Organization", GoJson.texts(values(name, "2.5.4.10")))
                .put("OrganizationalUnit", GoJson.texts(values(name, "2.5.4.11")))
                .put("Locality", GoJson.texts(values(name, "2.5.4.7")))
                .put("Province", GoJson.texts(values(name, "2.5.4.8")))
                .put("StreetAddress", GoJson.texts(values(name, "2.5.4.9")))
                .put("PostalCode", GoJson.texts(values(name, "2.5.4.17")))
                .put("SerialNumber", Str.of(last(name, "2.5.4.5")))
                .put("CommonName", Str.of(last(name, "2.5.4.3")))
                .put("Names", GoJson.list(name.attributes(), NameJson::attribute))
                .put("ExtraNames", Null.NULL)
                .build();
    }

    private static Obj attribute(Attribute attribute) {
        return Obj.of("Type", GoJson.identifier(attribute.type()), "Value", Str.of(attribute.value()));
    }

    private static List<String> values(Name name, String type) {
        List<String> values = new ArrayList<>();
        for (Attribute attribute : name.attributes()) {
            if (attribute.type().equals(type)) {
                values.add(attribute.value());
            }
        }
        return values;
    }

    private static String last(Name name, String type) {
        List<String> values = values(name, type);
        return values.isEmpty() ? "" : values.getLast();
    }
}
