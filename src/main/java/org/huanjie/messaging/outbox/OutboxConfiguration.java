package org.huanjie.messaging.outbox;

import java.time.Clock;
import org.huanjie.messaging.gateway.Gateways;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 发件箱的接线. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    OutboxPost post(Outbox outbox, Gateways gateways, TransactionOperations transactions, JdbcClient sql, Clock clock) {
        return new OutboxPost(outbox, gateways, transactions, sql, clock, OutboxPost.Load.USUAL);
    }

    @Bean
    OutboxJob outboxJob(OutboxPost post) {
        return new OutboxJob(post);
    }
}
