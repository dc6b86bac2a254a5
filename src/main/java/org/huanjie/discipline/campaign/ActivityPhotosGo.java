package org.huanjie.discipline.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.store.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 活动照片的期限 — pictures go after the days that the county sets for pictures; none goes while it has set no number. */
@Service
@Transactional
public class ActivityPhotosGo {

    /** Who the ledger names where nobody pressed anything. */
    private static final String CLOCK = "clock";

    private final VisitRules rules;
    private final Attachments attachments;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    ActivityPhotosGo(VisitRules rules, Attachments attachments, JdbcClient sql, Ledger ledger, Clock clock) {
        this.rules = rules;
        this.attachments = attachments;
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Removes those of the county that are due. */
    public void eraseDue(String county) {
        rules.photoDays(county).ifPresent(days -> {
            var gone = sql.sql("""
                    DELETE FROM discipline.photo WHERE division >= :lo AND division < :hi AND put_at < :before RETURNING id""")
                    .param("lo", county)
                    .param("hi", new DivisionCode(county).end())
                    .param("before", OffsetDateTime.now(clock).minusDays(days))
                    .query(UUID.class)
                    .list();
            gone.forEach(attachments::remove);
            if (!gone.isEmpty()) {
                ledger.enter(new CampaignAct.PhotosErased(county, gone.size(), CLOCK));
            }
        });
    }
}
