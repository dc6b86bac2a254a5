package org.huanjie.messaging.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 回执登记 — writes down what gateways report, in whatever order and however often it comes; the database keeps what says most. */
@Service
@Transactional
public class GatewayReports {

    private final JdbcClient sql;
    private final Clock clock;

    public GatewayReports(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Answers how many of them were of messages that there are. */
    public int take(List<GatewayReport> reports) {
        int known = 0;
        // in the order in which the post writes down what it heard, so that neither waits for the other for ever
        for (var report : reports.stream()
                .sorted(Comparator.comparing(GatewayReport::key))
                .toList()) {
            known += take(report) ? 1 : 0;
        }
        return known;
    }

    private boolean take(GatewayReport report) {
        return sql.sql("SELECT messaging.report(:key, :state, :at, :fen, :why, :refused)")
                .param("key", report.key())
                .param("state", report.state().name())
                .param("at", OffsetDateTime.now(clock))
                .param("fen", report.fen())
                .param("why", report.why())
                .param("refused", report.refused())
                .query(Boolean.class)
                .single();
    }
}
