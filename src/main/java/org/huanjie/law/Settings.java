package org.huanjie.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * 选举规则 — an edition's defaults with what a village's 选举办法 sets otherwise: the whole profile that a count goes by.
 * docs/rules.md, settings.
 */
public record Settings(Edition edition, Map<Setting, String> values) {

    private static final Map<Setting, String> DEFAULTS = Map.ofEntries(
            Map.entry(Setting.TERM_YEARS, "5"),
            Map.entry(Setting.MAJORITY_BASE, "RECOVERED"),
            Map.entry(Setting.TIE, "REVOTE"),
            Map.entry(Setting.ROLL_DOWN, "NONE"),
            Map.entry(Setting.WOMEN_SEAT, "MCA_RESERVE"),
            Map.entry(Setting.OVERVOTE_SCOPE, "POST_GROUP"),
            Map.entry(Setting.WRITE_IN, "ALLOWED"),
            Map.entry(Setting.MAX_PROXIES, "3"),
            Map.entry(Setting.PROXY_DEADLINE, Setting.UNSET),
            Map.entry(Setting.CANDIDATE_AGENT, Setting.UNSET),
            Map.entry(Setting.FINAL_LIST_DAYS, Setting.UNSET),
            Map.entry(Setting.CANDIDACY, "LIST"),
            Map.entry(Setting.NOMINATORS, "1"),
            Map.entry(Setting.MEETING_NOMINATION, "NONE"),
            Map.entry(Setting.LIST_SURPLUS, "NO_LIMIT"),
            Map.entry(Setting.LIST_ORDER, "STROKES"),
            Map.entry(Setting.STATEMENT_LENGTH, "500"),
            Map.entry(Setting.SELF_NOMINATION_DAYS, Setting.UNSET),
            Map.entry(Setting.SELF_NOMINATION_BACKERS, Setting.UNSET),
            Map.entry(Setting.RERUN_DEADLINE, "10"),
            Map.entry(Setting.RERUN_QUORUM, "REQUIRED"),
            Map.entry(Setting.RERUN_ROLL, "FROZEN"),
            Map.entry(Setting.RELATIVES, "ZJ2012"),
            Map.entry(Setting.MIN_MEMBERS_TO_CLOSE, "3"),
            Map.entry(Setting.ROLL_PUBLISH_DAYS, "20"),
            Map.entry(Setting.PARTY_ATTENDANCE, "GE_4_5"),
            Map.entry(Setting.PARTY_BASE, "PRESENT"));

    public Settings {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public static Settings of(Edition edition) {
        var values = new EnumMap<Setting, String>(DEFAULTS);
        values.putAll(edition.differs());
        values.replaceAll((setting, value) -> edition.leavesOpen(setting) ? Setting.UNSET : value);
        return new Settings(edition, values);
    }

    public Settings with(Map<Setting, String> changes) {
        var changed = new EnumMap<Setting, String>(values);
        changed.putAll(changes);
        return new Settings(edition, changed);
    }

    public Settings with(Setting setting, String value) {
        return with(Map.of(setting, value));
    }

    /** What the edition gives for this body; a setting that is missing is open and must be asked. */
    public static Map<Setting, String> given(Edition edition, Body body) {
        return of(edition.of(body)).given(body);
    }

    /** What of this is set for this body. */
    Map<Setting, String> given(Body body) {
        var given = new EnumMap<Setting, String>(Setting.class);
        Setting.of(body).stream()
                .filter(setting -> !is(setting, Setting.UNSET))
                .forEach(setting -> given.put(setting, value(setting)));
        return given;
    }

    /** What the village sets otherwise than its edition. */
    public Map<Setting, String> own() {
        var own = new EnumMap<Setting, String>(values);
        own.entrySet().removeAll(of(edition).values().entrySet());
        return own;
    }

    public String value(Setting setting) {
        return values.getOrDefault(setting, Setting.UNSET);
    }

    public boolean is(Setting setting, String value) {
        return value(setting).equals(value);
    }

    public boolean countsIssued() {
        return is(Setting.MAJORITY_BASE, "ISSUED");
    }

    public boolean rollsDown() {
        return is(Setting.ROLL_DOWN, "ROLL_DOWN");
    }

    public boolean reservesWomansSeat() {
        return is(Setting.WOMEN_SEAT, "MCA_RESERVE");
    }

    public boolean candidatesOnly() {
        return is(Setting.WRITE_IN, "CANDIDATES_ONLY");
    }

    public boolean rerunNeedsQuorum() {
        return is(Setting.RERUN_QUORUM, "REQUIRED");
    }

    /** 超过五分之四 (1990) rather than 不少于五分之四 (2020). */
    public boolean moreThanFourFifths() {
        return is(Setting.PARTY_ATTENDANCE, "GT_4_5");
    }

    public boolean partyCountsDue() {
        return is(Setting.PARTY_BASE, "DUE");
    }

    public boolean overVoteVoidsSheet() {
        return is(Setting.OVERVOTE_SCOPE, "SHEET");
    }

    /** Whether 另行选举 goes by the roll as it stands on its day, rather than by that of the first vote (R-RG-10). */
    public boolean rerunTakesRollAnew() {
        return is(Setting.RERUN_ROLL, "UPDATED");
    }

    /** 近亲属 as Zhejiang's rules of 2025 widened them (R-WN-16). */
    public boolean relativesWidened() {
        return is(Setting.RELATIVES, "ZJ2025");
    }

    public int membersToClose() {
        return number(Setting.MIN_MEMBERS_TO_CLOSE);
    }

    /** 任期 — how many years a term lasts (R-VC-4). */
    public int termYears() {
        return number(Setting.TERM_YEARS);
    }

    public int proxiesAtMost() {
        return number(Setting.MAX_PROXIES);
    }

    /** Days from a vote within which 另行选举 is held (R-WN-8). */
    public int rerunWithinDays() {
        return number(Setting.RERUN_DEADLINE);
    }

    /** Days before the vote by which the roll is posted (R-RG-5); empty where no source gives it and nobody set it. */
    public OptionalInt rollPublishDays() {
        return ifSet(Setting.ROLL_PUBLISH_DAYS);
    }

    /** Days before the vote by which proxies are filed (R-PX-5); empty where nobody set it. */
    public OptionalInt proxyDeadline() {
        return ifSet(Setting.PROXY_DEADLINE);
    }

    /** Whether a candidate may carry the vote of their own lineal kin (R-PX-4); not where nobody set it. */
    public boolean candidateCarriesForLinealKin() {
        return is(Setting.CANDIDATE_AGENT, "LINEAL_KIN");
    }

    /** Days before the vote by which the final list is out (R-NM-6); empty where nobody set it. */
    public OptionalInt finalListDays() {
        return ifSet(Setting.FINAL_LIST_DAYS);
    }

    /** Whether one votes without a list of candidates (R-NM-11). */
    public boolean selfDirect() {
        return is(Setting.CANDIDACY, "SELF_DIRECT");
    }

    /** How many registered villagers a joint nomination needs (R-NM-1). */
    public int nominators() {
        return number(Setting.NOMINATORS);
    }

    /** Whether the representatives' meeting nominates too (R-NM-1). */
    public boolean representativesNominate() {
        return is(Setting.MEETING_NOMINATION, "REPRESENTATIVES") || is(Setting.MEETING_NOMINATION, "BOTH");
    }

    /** Whether meetings of villagers' groups nominate too (R-NM-1). */
    public boolean groupsNominate() {
        return is(Setting.MEETING_NOMINATION, "GROUPS") || is(Setting.MEETING_NOMINATION, "BOTH");
    }

    /** How many more than the seats a list may have (R-NM-12); empty where there is no limit. */
    public OptionalInt listSurplus() {
        return is(Setting.LIST_SURPLUS, "NO_LIMIT") ? OptionalInt.empty() : ifSet(Setting.LIST_SURPLUS);
    }

    /** Whether lists stand in the order of nominations rather than of surname strokes (R-NM-6). */
    public boolean listsByNominations() {
        return is(Setting.LIST_ORDER, "NOMINATIONS");
    }

    public int statementLength() {
        return number(Setting.STATEMENT_LENGTH);
    }

    /** Days before the vote by which one puts oneself forward in a direct election (R-NM-11); empty where nobody set it. */
    public OptionalInt selfNominationDays() {
        return ifSet(Setting.SELF_NOMINATION_DAYS);
    }

    /** How many stand behind who puts themselves forward in a direct election (R-NM-11); nobody where nobody set it. */
    public int selfNominationBackers() {
        return ifSet(Setting.SELF_NOMINATION_BACKERS).orElse(0);
    }

    private int number(Setting setting) {
        return Integer.parseInt(value(setting));
    }

    private OptionalInt ifSet(Setting setting) {
        return is(setting, Setting.UNSET) ? OptionalInt.empty() : OptionalInt.of(number(setting));
    }

    /** The profile as text, one setting a line in a fixed order: what is hashed, and what a report prints. */
    public String canonical() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining("", "edition=" + edition + "\n", ""));
    }

    /** SHA-256 of {@link #canonical()}: frozen when the 选举办法 is passed. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
