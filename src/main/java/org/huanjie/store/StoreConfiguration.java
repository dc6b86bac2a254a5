package org.huanjie.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** 库的接线 — the application's pool enters as the application's role, Flyway as the owner. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class StoreConfiguration {

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
    PlatformTransactionManager transactionManager(DataSource source) {
        return new ScopedTransactions(source);
    }

    @Bean
    DayKeys dayKeys(DataFolder folder) {
        return new DayKeys(folder.dayKeys());
    }

    @Bean
    FlywayMigrationStrategy migrations(
            Store store, Vault vault, DataFolder folder, Clock clock, MessageSource words, List<Derived> derived) {
        var migrations = new Migrations(store, vault, folder, clock, words);
        return flyway -> {
            migrations.migrate(flyway);
            fill(store, derived);
        };
    }

    private static void fill(Store store, List<Derived> derived) {
        try (var owner = store.asOwner()) {
            for (var columns : derived) {
                columns.fill(owner);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what the program computes from other columns could not be written", e);
        }
    }
}
