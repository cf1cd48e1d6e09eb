package io.regent.agent.config;

import io.regent.engine.load.LoadErrors;
import io.regent.value.DataException;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a configuration file, with environment variables and the settings of the command line put in. */
public final class ConfigurationFile {
    private final Map<String, String> environment;

    public ConfigurationFile(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The document that is written in {@code file}, changed as {@code settings} ({@code --set}) and {@code files}
     * ({@code --set-file}) say.
     *
     * @param file empty for none
     * @throws io.regent.rego.RegoException when something cannot be read
     */
    public Obj read(String file, List<String> settings, List<String> files) {
        Obj document = file.isEmpty() ? Obj.EMPTY : parse(file);
        for (String setting : settings) {
            document = new SettingText("--set", setting, SettingText::constant).into(document);
        }
        for (String setting : files) {
            document = new SettingText("--set-file", setting, SettingText::contents).into(document);
        }
        return document;
    }

    private Obj parse(String file) {
        Value value;
        try {
            String text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
            value = YamlReader.readJsonOrYaml(substituted(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw Settings.wrong("open " + file + ": " + LoadErrors.reason(unreadable));
        } catch (DataException wrong) {
            throw Settings.wrong("failed to parse " + file + ": " + wrong.getMessage());
        }
        return switch (value) {
            case Obj object -> object;
            case Null nothing -> Obj.EMPTY;
            case Value other ->
                throw Settings.wrong("failed to parse " + file + ": the configuration must be an object");
        };
    }

    /** The text with the value of {@code NAME} instead of <code>${NAME}</code>; names without a value stay. */
    private String substituted(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                break;
            }
            String value = environment.get(text.substring(at + 2, end));
            out.append(text, from, at).append(value == null ? text.substring(at, end + 1) : value);
            from = end + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
