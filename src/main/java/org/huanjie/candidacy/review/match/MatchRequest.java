package org.huanjie.candidacy.review.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Digests;
import tools.jackson.databind.json.JsonMapper;

/**
 * 对照请求 — what one organ is asked about whom, without a name and without a number: a key made for this request, and a mark for each person.
 * docs/match-file.md.
 */
public final class MatchRequest {

    static final int VERSION = 1;

    static final int LONGEST_ID = 100;
    static final int LONGEST_CODE = 100;

    private static final String FORMAT = "huanjie-match-request";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 1000;

    /**
     * 所问 — the part of a request that people read.
     *
     * @param id of the request, as the answer will name it
     */
    public record Question(String id, String organ, LocalDate day, List<AskedCriterion> criteria) {
        public Question {
            criteria = List.copyOf(criteria);
        }
    }

    private final Question question;
    private final byte[] secret;
    private final MatchKey key;
    private final Set<NumberMark> marks;

    private MatchRequest(Question question, byte[] secret, Collection<NumberMark> marks) {
        this.question = question;
        this.secret = secret.clone();
        this.key = new MatchKey(secret);
        this.marks = new TreeSet<>(marks);
    }

    /** Bytes for a request that is to be made. */
    public static byte[] freshKey(SecureRandom chance) {
        var key = new byte[MatchKey.BYTES];
        chance.nextBytes(key);
        return key;
    }

    /** Asks about these people under a key that nothing else has; refused where one of the numbers does not hold. */
    public static Verdict<MatchRequest> of(Question question, byte[] freshKey, List<String> numbers) {
        var key = new MatchKey(freshKey);
        var marks = new ArrayList<NumberMark>();
        var faults = new ArrayList<Reason>();
        for (int n = 0; n < numbers.size(); n++) {
            switch (PackedNumber.read(numbers.get(n))) {
                case PackedNumber.Reading.Read(var number) -> marks.add(key.mark(number));
                case PackedNumber.Reading.Wrong _ -> faults.add(MatchRefusal.PERSON_WRONG.of(Integer.toString(n + 1)));
            }
        }
        return Verdict.unless(faults, () -> new MatchRequest(question, freshKey, marks));
    }

    /** A request's file; refused with everything that is wrong with it. */
    public static Verdict<MatchRequest> read(byte[] file) {
        var faults = new ArrayList<Reason>();
        var fields = MatchFields.of(file, faults);
        if (fields.isEmpty()) {
            return Verdict.refused(faults);
        }
        if (!fields.get().text("format", LONGEST_NAME).equals(Optional.of(FORMAT))) {
            return Verdict.refused(MatchRefusal.NO_REQUEST.of());
        }
        if (fields.get().version() != VERSION) {
            return Verdict.refused(MatchRefusal.OTHER_VERSION.of());
        }
        return read(fields.get(), faults);
    }

    private static Verdict<MatchRequest> read(MatchFields fields, List<Reason> faults) {
        var id = fields.text("request", LONGEST_ID);
        var organ = fields.text("organ", LONGEST_NAME);
        var day = fields.day("day");
        var criteria = criteria(fields, faults);
        var secret = fields.bytes("key", MatchKey.BYTES);
        var marks = fields.marks("marks");
        fields.nothingElse();
        return Verdict.unless(
                faults,
                () -> new MatchRequest(
                        new Question(id.orElseThrow(), organ.orElseThrow(), day.orElseThrow(), criteria),
                        secret.orElseThrow(),
                        marks));
    }

    private static List<AskedCriterion> criteria(MatchFields fields, List<Reason> faults) {
        var criteria = new ArrayList<AskedCriterion>();
        var codes = new HashSet<String>();
        for (var one : fields.objects("criteria")) {
            var code = one.text("code", LONGEST_CODE);
            var zh = one.text("zh", LONGEST_WORDS);
            var en = one.text("en", LONGEST_WORDS);
            one.nothingElse();
            code.filter(known -> !codes.add(known))
                    .ifPresent(twice -> faults.add(MatchRefusal.CRITERION_TWICE.of(MatchFields.shown(twice))));
            criteria.add(new AskedCriterion(code.orElse(""), zh.orElse(""), en.orElse("")));
        }
        if (criteria.isEmpty() && faults.isEmpty()) {
            faults.add(MatchRefusal.FIELD_WRONG.of("criteria"));
        }
        return criteria;
    }

    /** The file: UTF-8, marks in their own order, so that it tells nothing of the order of people. */
    public byte[] file() {
        var json = JsonMapper.shared().createObjectNode();
        json.put("format", FORMAT)
                .put("version", VERSION)
                .put("request", question.id())
                .put("organ", question.organ())
                .put("day", question.day().toString());
        var criteria = json.putArray("criteria");
        question.criteria()
                .forEach(one -> criteria.addObject()
                        .put("code", one.code())
                        .put("zh", one.zh())
                        .put("en", one.en()));
        json.put("key", Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        var all = json.putArray("marks");
        marks.forEach(mark -> all.add(mark.text()));
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    public Question question() {
        return question;
    }

    /** Of all people who are asked about, each once. */
    public Set<NumberMark> marks() {
        return Collections.unmodifiableSet(marks);
    }

    /** The mark of a number that holds, under this request's key: whose hit it is, only who has the numbers can tell. */
    public Optional<NumberMark> mark(String number) {
        return PackedNumber.read(number) instanceof PackedNumber.Reading.Read(var packed)
                ? Optional.of(key.mark(packed))
                : Optional.empty();
    }

    MatchKey key() {
        return key;
    }

    Optional<AskedCriterion> criterion(String code) {
        return question.criteria().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** All that was asked: an answer is sealed together with it. */
    byte[] digest() {
        var digest = Digests.sha256();
        var texts = new ArrayList<>(List.of(
                FORMAT + VERSION,
                question.id(),
                question.organ(),
                question.day().toString()));
        question.criteria().forEach(one -> texts.addAll(List.of(one.code(), one.zh(), one.en())));
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        for (var mark : marks) {
            digest.update(ByteBuffer.allocate(NumberMark.BYTES)
                    .putLong(mark.high())
                    .putLong(mark.low())
                    .array());
        }
        return digest.digest();
    }
}
