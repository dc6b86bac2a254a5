package org.huanjie.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 秘密投票 — nothing in the store joins a voter to a sheet: every column near either is named here, a new one fails until it is weighed. */
@HuanjieIT
class SecrecyIT {

    /** What is kept of a voter at the poll. */
    private static final Map<String, Set<String>> OF_VOTERS = Map.of(
            "polling.elector", Set.of("election", "voter", "village", "agent", "marked", "by_proxy"),
            "polling.proxy", Set.of("election", "village", "principal", "agent", "kinship", "delegated_on", "absence"),
            "polling.applicant", Set.of("election", "village", "voter"));

    /** What is kept blind: with a key that the database does not have. */
    private static final Set<String> BLIND = Set.of("count.running", "count.keying", "polling.mark");

    /** What is kept of a ballot handed out, without its voter; and of a sheet, without what it marked. */
    private static final Map<String, Set<String>> OF_SHEETS = Map.of(
            "polling.mark", Set.of("election", "village", "entry", "sealed"),
            "polling.event", Set.of("seq", "election", "village", "desk", "kind", "reason", "minute", "by", "second"),
            "count.sheet",
                    Set.of(
                            "sitting",
                            "number",
                            "village",
                            "teller",
                            "minute",
                            "kind",
                            "token",
                            "second_teller",
                            "second_token"),
            "count.undoing", Set.of("sitting", "number", "village", "reason", "by", "minute"),
            "count.running", Set.of("sitting", "village", "sealed"),
            "count.keying", Set.of("sitting", "side", "number", "village", "teller", "token", "sealed"),
            "count.difference", Set.of("seq", "sitting", "number", "village", "side", "reason", "by", "minute"),
            "count.doubt", Set.of("sitting", "number", "village", "reason", "minute"),
            "count.ruling", Set.of("sitting", "number", "village", "kind", "sheet", "ground", "by", "minute"));

    /** What a sheet marked stands in these alone, sealed, and they are momentary: no backup holds them. */
    private static final Set<String> MARKED = Set.of("count.running", "count.keying");

    /** Sums and frames: no row of theirs is about one voter or one sheet. A name's person is whom votes are for. */
    private static final Map<String, Set<String>> SUMS = plus(
            Map.of(
                    "polling.poll",
                            Set.of(
                                    "election",
                                    "village",
                                    "received",
                                    "opened_at",
                                    "closed_at",
                                    "recovered",
                                    "broken_off_at",
                                    "mixed_at",
                                    "mixed_by"),
                    "polling.desk",
                            Set.of("id", "election", "village", "name", "kind", "given", "issued", "spoiled", "open"),
                    "polling.hour", Set.of("election", "village", "hour", "issued"),
                    "count.side", Set.of("sitting", "side", "village", "teller", "unsent"),
                    "count.comparison", Set.of("sitting", "read", "village", "name", "by", "minute"),
                    "count.post",
                            Set.of(
                                    "sitting",
                                    "village",
                                    "post",
                                    "place",
                                    "seats",
                                    "valid",
                                    "blank",
                                    "void",
                                    "doubtful"),
                    "count.reckoning",
                            Set.of(
                                    "election",
                                    "village",
                                    "count_file",
                                    "file_hash",
                                    "outcome_zh",
                                    "outcome_en",
                                    "outcome_hash",
                                    "due",
                                    "reckoned_at"),
                    "count.vacancy", Set.of("election", "village", "decided_on", "by"),
                    "count.voiding",
                            Set.of(
                                    "id",
                                    "election",
                                    "village",
                                    "extent",
                                    "ground",
                                    "organised_by",
                                    "organ",
                                    "document",
                                    "decided_on",
                                    "facts",
                                    "entered_at",
                                    "entered_by",
                                    "confirmed",
                                    "settled_at",
                                    "settled_by"),
                    "count.name",
                            Set.of("sitting", "village", "code", "post", "person", "label", "sex", "source", "votes")),
            // who presides was elected in public, and is named for that
            "count.presider",
            Set.of("seq", "election", "village", "person", "decided_on", "document", "recorded_by"));

    /** That a voter signed for a slip before the vote: whose it is and by whom it was handed out, never a ballot (R-RG-9). */
    private static final Map<String, Set<String>> OF_SLIPS = Map.of(
            "polling.slip",
            Set.of("election", "village", "voter", "number", "issued_at", "issued_by", "lost_at", "lost_by"));

    /** That somebody asked for a proxy or the mobile box: sealed until they were called back, and gone before the first ballot is drawn. */
    private static final Map<String, Set<String>> OF_REQUESTS = Map.of(
            "polling.voting_request",
            Set.of(
                    "id",
                    "village",
                    "election",
                    "kind",
                    "name_sealed",
                    "contact_sealed",
                    "asked_at",
                    "done_at",
                    "done_by"));

    /** Who is on duty, and what was looked at, sealed, counted and handed on: of boxes, bags and staff, never of a voter or a sheet. */
    private static final Map<String, Set<String>> OF_THINGS = Map.of(
            "polling.staff",
            Set.of(
                    "election",
                    "village",
                    "role",
                    "name",
                    "person",
                    "outside",
                    "asked_of",
                    "present",
                    "signed_opening",
                    "signed_count",
                    "box"),
            "polling.kin",
            Set.of("election", "village", "role", "name", "candidate", "kinship"),
            "polling.venue",
            Set.of("election", "village", "booths"),
            "polling.venue_check",
            Set.of("election", "village", "item", "checker", "missing"),
            "polling.box",
            Set.of("id", "election", "village", "name", "kind", "seal", "shown_by", "slot_seal", "arrived"),
            "polling.bag",
            Set.of("id", "election", "village", "seal"),
            "polling.bag_content",
            Set.of("bag", "village", "content", "pieces"),
            "polling.transfer",
            Set.of(
                    "election",
                    "village",
                    "step",
                    "before",
                    "giver",
                    "giver_name",
                    "place",
                    "given_at",
                    "remark",
                    "receiver",
                    "receiver_name",
                    "received_at",
                    "difference",
                    "retention"),
            "count.recovery",
            Set.of("sitting", "village", "turn", "ballots", "issued", "by", "at"));

    /** What was read off seals, who of the staff signed in, who declared: each by the account that did it, or by the name it bore. */
    private static final Map<String, Set<String>> OF_SEALS = Map.of(
            "polling.seal_reading",
            Set.of(
                    "seq",
                    "election",
                    "village",
                    "box",
                    "bag",
                    "moment",
                    "transfer",
                    "seal",
                    "slot",
                    "seal_found",
                    "slot_found",
                    "differs",
                    "by",
                    "read_at"),
            "polling.seal_ruling",
            Set.of("reading", "election", "village", "ground", "by", "ruled_at"),
            "polling.presence",
            Set.of("election", "village", "sign_in_name", "role", "name", "witness", "at"),
            "count.declaration",
            Set.of("sitting", "village", "declared_at", "declared_by", "declared_by_name", "second", "second_name"));

    /** Who objects, sealed, and to what kind of thing: no column names a sheet. */
    private static final Map<String, Set<String>> OBJECTIONS = Map.of(
            "objection.objection",
            Set.of(
                    "id",
                    "village",
                    "election",
                    "subject",
                    "organ",
                    "received_at",
                    "due_on",
                    "channel",
                    "name_sealed",
                    "contact_sealed",
                    "text_sealed",
                    "salt_sealed",
                    "decided_on",
                    "upheld",
                    "answer",
                    "decided_by",
                    "forgotten_on"));

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyColumnOfPollAndCountHasBeenWeighed() {
        var weighed = new TreeMap<>(OF_VOTERS);
        weighed.putAll(OF_SHEETS);
        weighed.putAll(SUMS);
        weighed.putAll(OF_THINGS);
        weighed.putAll(OBJECTIONS);
        weighed.putAll(OF_SEALS);
        weighed.putAll(OF_SLIPS);
        weighed.putAll(OF_REQUESTS);
        var there = columns();
        assertThat(there.remove("count.sitting")).isNotEmpty().noneMatch(SecrecyIT::isOfAVoter);
        assertThat(there).isEqualTo(weighed);
    }

    @Test
    void whatASheetMarkedStandsInMomentaryTablesAlone() {
        assertThat(OF_SHEETS.entrySet().stream()
                        .filter(table -> table.getValue().contains("sealed"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(BLIND);
        var momentary =
                transaction.execute(t -> sql.sql("""
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE obj_description(c.oid, 'pg_class') LIKE 'momentary:%'""").query(String.class).list());
        assertThat(momentary).containsAll(MARKED);
    }

    @Test
    void aVotersRowAndASheetsRowShareNothingThatJoinsThem() {
        assertThat(joins(OF_VOTERS, sheets())).isEmpty();
    }

    private static Map<String, Set<String>> sheets() {
        var sheets = new TreeMap<>(OF_SHEETS);
        sheets.remove("polling.event"); // a desk's: it names no voter and no sheet
        sheets.remove("polling.mark"); // blind: its election is the poll's, its entry a voter's to the poll's key alone
        return sheets;
    }

    @Test
    void aColumnThatJoinsIsCaught() {
        assertThat(joins(
                        Map.of("polling.elector", Set.of("voter", "token")),
                        Map.of("count.sheet", Set.of("token", "number"))))
                .containsExactly("token");
        assertThat(isOfAVoter("voter")).isTrue();
    }

    // the village is the same for everyone; the minute of the issue is another act's than the minute of the reading
    private static Set<String> joins(Map<String, Set<String>> voters, Map<String, Set<String>> sheets) {
        var shared = new TreeSet<String>();
        voters.values()
                .forEach(one -> sheets.values()
                        .forEach(other -> one.stream().filter(other::contains).forEach(shared::add)));
        shared.removeAll(List.of("village", "minute"));
        return shared;
    }

    private static boolean isOfAVoter(String column) {
        return Set.of("voter", "elector", "principal", "agent", "person").contains(column);
    }

    private Map<String, Set<String>> columns() {
        var rows = transaction.execute(t -> sql.sql("""
                SELECT n.nspname || '.' || c.relname AS table_name, a.attname AS column_name
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('polling', 'count', 'objection') AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped""")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Map<String, Set<String>> plus(Map<String, Set<String>> tables, String table, Set<String> columns) {
        var more = new java.util.HashMap<>(tables);
        more.put(table, columns);
        return Map.copyOf(more);
    }
}
