package org.huanjie.wall;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 挂图消息 — how far the ledger has come in each county, as the database tells every node: by it a reading knows that it is out of date.
 *
 * <p>The number is the database's own, so that two nodes call the same reading by the same number.
 */
@Component
class WallNews {

    static final String CHANNEL = "wall_news";

    private static final int COUNTY_DIGITS = 6;

    private final JdbcClient sql;
    private final Map<String, Long> known = new ConcurrentHashMap<>();
    private final AtomicInteger silences = new AtomicInteger();

    WallNews(JdbcClient sql) {
        this.sql = sql;
    }

    /** The number of the last act that is known of this county. */
    @Transactional(readOnly = true)
    public long latest(String county) {
        int before = silences.get();
        var heard = known.get(county);
        if (heard != null) {
            return heard;
        }
        var asked = sql.sql("SELECT wall.latest(:county)")
                .param("county", county)
                .query(Long.class)
                .single();
        return before == silences.get() ? known.merge(county, asked, Math::max) : asked;
    }

    /** What the database told: a county's code and a number. Of an act above a county nobody's wall shows anything. */
    void heard(String text) {
        int gap = text.indexOf(' ');
        if (gap == COUNTY_DIGITS) {
            known.merge(text.substring(0, gap), Long.valueOf(text.substring(gap + 1)), Math::max);
        }
    }

    /** The line was down for a while: what is known may be old. */
    void silent() {
        silences.incrementAndGet();
        known.clear();
    }
}
