package org.huanjie.discipline.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.campaign.ActivityKind.Source;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 活动类型表 — a county's kinds: those of the report, what it chose of the others, and its own. A line is never changed; the last one holds. */
@Service
@Transactional
public class ActivityKinds {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");
    private static final int LONGEST_CHINESE = 20;
    private static final int LONGEST_ENGLISH = 40;

    private record Kept(String code, String chinese, String english, boolean used) {}

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    ActivityKinds(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All that the county of this division knows, used or not: first those that come with the program. */
    @Transactional(readOnly = true)
    public List<ActivityKind> of(String division) {
        var all = new LinkedHashMap<String, ActivityKind>();
        ShippedKinds.ALL.forEach(kind -> all.put(kind.code(), kind));
        kept(division).forEach(kept -> all.merge(kept.code(), own(kept), ActivityKinds::over));
        return List.copyOf(all.values());
    }

    /** The same by code. */
    @Transactional(readOnly = true)
    public java.util.Map<String, ActivityKind> byCode(String division) {
        return of(division).stream().collect(Collectors.toUnmodifiableMap(ActivityKind::code, Function.identity()));
    }

    /** Names a kind, a new one or one that is there, and takes it into use. */
    public Verdict<String> keep(String county, String code, String chinese, String english, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.SET_COUNTY.against(county, by));
        if (!CODE.matcher(code).matches()) {
            reasons.add(CampaignRefusal.KIND_CODE.of().at("code"));
        }
        if (chinese.isBlank() || chinese.length() > LONGEST_CHINESE) {
            reasons.add(CampaignRefusal.KIND_NAME.of(LONGEST_CHINESE).at("chinese"));
        }
        if (english.isBlank() || english.length() > LONGEST_ENGLISH) {
            reasons.add(CampaignRefusal.KIND_NAME.of(LONGEST_ENGLISH).at("english"));
        }
        return Verdict.unless(reasons, () -> write(county, new Kept(code, chinese, english, true), by));
    }

    /** Plans by it no more; what was planned and done by it stays. */
    public Verdict<String> retire(String county, String code, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.SET_COUNTY.against(county, by));
        var known = Optional.ofNullable(byCode(county).get(code)).filter(ActivityKind::used);
        if (known.isEmpty()) {
            reasons.add(CampaignRefusal.NO_KIND.of());
        }
        return Verdict.unless(reasons, () -> {
            var kind = known.orElseThrow();
            return write(county, new Kept(code, kind.chinese(), kind.english(), false), by);
        });
    }

    private static ActivityKind own(Kept kept) {
        return new ActivityKind(kept.code(), kept.chinese(), kept.english(), Source.COUNTY, "", "", kept.used());
    }

    // its name is the county's, its source stays
    private static ActivityKind over(ActivityKind shipped, ActivityKind own) {
        return new ActivityKind(
                shipped.code(),
                own.chinese(),
                own.english(),
                shipped.source(),
                shipped.tag(),
                shipped.tagEnglish(),
                own.used());
    }

    private List<Kept> kept(String division) {
        return sql.sql("""
                SELECT code, chinese, english, used FROM (SELECT DISTINCT ON (code) seq, code, chinese, english, used
                  FROM discipline.activity_kind WHERE county = :county ORDER BY code, seq DESC) latest ORDER BY code""")
                .param("county", new DivisionCode(division).county().digits())
                .query(Kept.class)
                .list();
    }

    private String write(String county, Kept kept, SignedIn by) {
        sql.sql("""
                INSERT INTO discipline.activity_kind (county, code, chinese, english, used, by, at)
                VALUES (:county, :code, :chinese, :english, :used, :by, :at)""")
                .param("county", county)
                .param("code", kept.code())
                .param("chinese", kept.chinese())
                .param("english", kept.english())
                .param("used", kept.used())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new CampaignAct.KindKept(county, kept.code(), kept.used(), by.signInName()));
        return kept.code();
    }
}
