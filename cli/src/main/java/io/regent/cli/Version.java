package io.regent.cli;

import io.regent.agent.BuildInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What was built, from the resource {@code version.properties} that the build fills. */
public record Version(String number, String commit, String timestamp, String hostname) {
    public static Version current() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Version(
                properties.getProperty("version", ""),
                properties.getProperty("commit", ""),
                properties.getProperty("timestamp", ""),
                "");
    }

    /** The same for answers that tell it. */
    public BuildInfo build() {
        return new BuildInfo(number, commit, timestamp, hostname);
    }
}
