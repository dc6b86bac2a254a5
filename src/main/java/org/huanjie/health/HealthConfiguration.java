package org.huanjie.health;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import org.huanjie.store.Watched;
import org.huanjie.store.backup.BackupRecord;
import org.huanjie.store.folder.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 看护的接线 — where a program serves, somebody watches. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** What a program exits with that cannot go on (sysexits EX_UNAVAILABLE). */
    private static final int UNAVAILABLE = 69;

    @Bean
    @ConditionalOnBean(Watched.class)
    Watch watch(Watched server, DataFolder folder, Vitals vitals, MessageSource words) {
        return new Watch(
                server,
                () -> room(folder),
                () -> !BackupRecord.in(folder).failed(),
                vitals,
                words,
                () -> Thread.ofPlatform().start(() -> System.exit(UNAVAILABLE)));
    }

    @Bean
    @ConditionalOnProperty("huanjie.metrics.port")
    Metrics metrics(
            @Value("${huanjie.metrics.port}") int port,
            Vitals vitals,
            Requests requests,
            DataFolder folder,
            HikariDataSource pool) {
        return new Metrics(port, vitals, requests, () -> room(folder), pool);
    }

    static long room(DataFolder folder) {
        try {
            return Files.getFileStore(folder.path()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
