package org.huanjie.store;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.huanjie.store.keys.DayKeys;
import org.huanjie.store.keys.Derived;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.scope.Commits;
import org.huanjie.store.scope.ScopedTransactions;
import org.huanjie.store.scope.WithheldTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** 库的接线 — the application's pool enters as the application's role; Flyway, where a program prepares its store itself, as the owner. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class StoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StoreConfiguration.class);

    @Bean
    JdbcConnectionDetails applicationLogin(Store store) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return store.application().user();
            }

            @Override
            public String getPassword() {
                return store.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return store.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerLogin(Store store) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return store.owner().user();
            }

            @Override
            public String getPassword() {
                return store.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return store.url();
            }
        };
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source, Commits commits) {
        return new WithheldTransactions(new ScopedTransactions(source, commits));
    }

    @Bean
    DayKeys dayKeys(DataFolder folder) {
        return new DayKeys(folder.dayKeys());
    }

    @Bean
    FlywayMigrationStrategy migrations(
            Store store, Vault vault, DataFolder folder, Clock clock, MessageSource words, List<Derived> derived) {
        return flyway -> new Migrations(store, vault, folder, clock, derived)
                .prepare(flyway)
                .ifPresent(saved -> LOG.info(
                        "{}",
                        words.getMessage(
                                "store.upgrade.saved",
                                new Object[] {saved.version(), saved.file()},
                                Locale.getDefault())));
    }
}
