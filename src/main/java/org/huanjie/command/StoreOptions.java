package org.huanjie.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.huanjie.store.server.Outside;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 库的选项 — where the data lie, and an outside PostgreSQL where one is used; Spring's names for these are understood too. */
@Command
final class StoreOptions {

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "command.option.data")
    private @Nullable Path data;

    @Option(
            names = {"--datasource-url", "--spring.datasource.url"},
            paramLabel = "URL",
            defaultValue = "${env:SPRING_DATASOURCE_URL}",
            descriptionKey = "command.option.datasource-url")
    private @Nullable String url;

    @Option(
            names = {"--datasource-username", "--spring.datasource.username"},
            paramLabel = "NAME",
            defaultValue = "${env:SPRING_DATASOURCE_USERNAME}",
            descriptionKey = "command.option.datasource-username")
    private @Nullable String username;

    @Option(
            names = {"--datasource-password", "--spring.datasource.password"},
            paramLabel = "PASSWORD",
            defaultValue = "${env:SPRING_DATASOURCE_PASSWORD}",
            descriptionKey = "command.option.datasource-password")
    private @Nullable String password;

    @Option(
            names = "--application-username",
            paramLabel = "NAME",
            defaultValue = "${env:HUANJIE_APPLICATION_USERNAME}",
            descriptionKey = "command.option.application-username")
    private @Nullable String applicationUsername;

    @Option(
            names = "--application-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:HUANJIE_APPLICATION_PASSWORD}",
            descriptionKey = "command.option.application-password")
    private @Nullable String applicationPassword;

    DataFolder folder(String ordinary) {
        return DataFolder.at(data == null ? Path.of(ordinary) : data);
    }

    Optional<Outside> outside() {
        if (url == null) {
            return Optional.empty();
        }
        var application = application();
        if (username == null && application.isPresent()) { // who serves tables that were prepared needs no owner
            return Optional.of(new Outside(url, application.get(), application));
        }
        if (username == null) {
            throw new CommandRefusal("command.no-username");
        }
        return Optional.of(new Outside(url, login(username, password), application()));
    }

    /** The same options for another process; passwords are nobody's to read on a command line. */
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        put(environment, "SPRING_DATASOURCE_URL", url);
        put(environment, "SPRING_DATASOURCE_USERNAME", username);
        put(environment, "SPRING_DATASOURCE_PASSWORD", password);
        put(environment, "HUANJIE_APPLICATION_USERNAME", applicationUsername);
        put(environment, "HUANJIE_APPLICATION_PASSWORD", applicationPassword);
        return environment;
    }

    private static void put(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private Optional<Store.Login> application() {
        return Optional.ofNullable(applicationPassword)
                .map(secret -> login(applicationUsername == null ? "huanjie_app" : applicationUsername, secret));
    }

    private static Store.Login login(String user, @Nullable String password) {
        return new Store.Login(user, password == null ? "" : password);
    }
}
