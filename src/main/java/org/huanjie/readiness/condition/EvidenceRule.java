package org.huanjie.readiness.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.huanjie.shell.Reason;
import org.jspecify.annotations.Nullable;

/**
 * 材料是否足以说明达标 — what is missing before a condition may be called met (docs/rules.md, readiness); all of it at once.
 *
 * @param today nothing may be dated after it
 * @param settings the rating's threshold and sample; what is unset is not asked here
 */
public record EvidenceRule(LocalDate today, ReadinessSettings.Values settings) {

    public List<Reason> gaps(ConditionSet.Item item, Evidence evidence) {
        return switch (evidence) {
            case Evidence.Documents documents -> documents(item, documents);
            case Evidence.Contacts contacts -> contacts(item, contacts);
            case Evidence.Issues issues -> issues(item, issues);
            case Evidence.Sample sample -> sample(item, sample);
        };
    }

    private List<Reason> documents(ConditionSet.Item item, Evidence.Documents documents) {
        var gaps = new ArrayList<Reason>();
        var name = item.condition();
        for (var kind : item.kinds()) {
            var held = documents.documents().stream()
                    .filter(document -> document.kind().equals(kind.key()))
                    .findFirst();
            boolean complete = held.isPresent()
                    && !held.get().title().isBlank()
                    && held.get().dated() != null;
            if (kind.required() && !complete) {
                gaps.add(Gap.DOCUMENT.of(name, Grounds.name(kind)));
            } else if (held.isPresent() && inFuture(held.get().dated())) {
                gaps.add(Gap.FUTURE.of(name, Grounds.name(kind)));
            }
        }
        return gaps;
    }

    private List<Reason> contacts(ConditionSet.Item item, Evidence.Contacts contacts) {
        var name = item.condition();
        if (contacts.contacts().isEmpty()) {
            return List.of(Gap.CONTACTS.of(name));
        }
        var gaps = new ArrayList<Reason>();
        for (var contact : contacts.contacts()) {
            if (contact.role().isBlank() || contact.officer().isBlank() || contact.lastTalk() == null) {
                gaps.add(Gap.CONTACT.of(name, contact.role()));
            } else if (inFuture(contact.lastTalk())) {
                gaps.add(Gap.FUTURE.of(name, contact.role()));
            }
        }
        return gaps;
    }

    private List<Reason> issues(ConditionSet.Item item, Evidence.Issues issues) {
        var name = item.condition();
        var gaps = new ArrayList<Reason>();
        for (var issue : issues.issues()) {
            if (issue.closed() != null) {
                if (inFuture(issue.closed())) {
                    gaps.add(Gap.FUTURE.of(name, issue.title()));
                }
            } else if (issue.risk() == Evidence.Risk.RED) {
                gaps.add(Gap.RED.of(name, issue.title()));
            } else if (issue.plan().isBlank() || issue.due() == null) {
                gaps.add(Gap.PLAN.of(name, issue.title()));
            }
        }
        return gaps;
    }

    private List<Reason> sample(ConditionSet.Item item, Evidence.Sample sample) {
        var name = item.condition();
        var score = sample.score();
        if (sample.frame().isBlank() || sample.asked() == null || sample.responses() == null || score == null) {
            return List.of(Gap.SAMPLE.of(name));
        }
        var gaps = new ArrayList<Reason>();
        if (sample.responses() > sample.asked() || sample.responses() < 1 || outOfRange(score)) {
            gaps.add(Gap.SAMPLE_SUMS.of(name));
        }
        var responses = settings.get(ReadinessSetting.RATING_RESPONSES);
        if (responses.isPresent() && sample.responses() < responses.getAsInt()) {
            gaps.add(Gap.RESPONSES.of(name, sample.responses(), responses.getAsInt()));
        }
        var rate = settings.get(ReadinessSetting.RATING_RATE);
        if (rate.isPresent() && sample.responses() * 100L < (long) rate.getAsInt() * sample.asked()) {
            gaps.add(Gap.RATE.of(name, sample.responses(), sample.asked(), rate.getAsInt()));
        }
        if (below(score, settings.get(ReadinessSetting.RATING_THRESHOLD))) {
            gaps.add(Gap.SCORE.of(
                    name, score, settings.get(ReadinessSetting.RATING_THRESHOLD).orElseThrow()));
        }
        return gaps;
    }

    private static boolean outOfRange(BigDecimal score) {
        return score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0;
    }

    private static boolean below(BigDecimal score, OptionalInt threshold) {
        return threshold.isPresent() && score.compareTo(BigDecimal.valueOf(threshold.getAsInt())) < 0;
    }

    private boolean inFuture(@Nullable LocalDate day) {
        return day != null && day.isAfter(today);
    }
}
