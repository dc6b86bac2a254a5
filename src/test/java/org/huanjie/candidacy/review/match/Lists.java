package org.huanjie.candidacy.review.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huanjie.roll.line.IdentityNumber;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

/** 测试名单 — people nobody is, a request about some of them, and lists to look in; the same at every making. */
final class Lists {

    static final String HEADING = "公民身份号码,文书号,文书日期,期限届满日,审查条件\n";
    static final AskedCriterion SENTENCED = new AskedCriterion("B1", "被判处刑罚", "sentenced");
    static final AskedCriterion DEBTOR = new AskedCriterion("S9", "失信被执行人", "on the list of debtors");

    private Lists() {}

    /** A number that holds by GB 11643, of an area that is nowhere. */
    static String number(int n) {
        var digits = "999998%s%03d"
                .formatted(
                        LocalDate.of(1930, 1, 1).plusDays(n % 20_000).toString().replace("-", ""), n / 20_000);
        return digits + IdentityNumber.check(digits);
    }

    static MatchRequest request(List<String> numbers) {
        return request(numbers, SENTENCED);
    }

    static MatchRequest request(List<String> numbers, AskedCriterion... criteria) {
        return done(MatchRequest.of(question("R-1", criteria), key(1), numbers));
    }

    static MatchRequest.Question question(String id, AskedCriterion... criteria) {
        return new MatchRequest.Question(id, "某县人民法院", LocalDate.of(2017, 2, 19), List.of(criteria));
    }

    static byte[] key(int of) {
        var key = new byte[32];
        for (int n = 0; n < key.length; n++) {
            key[n] = (byte) (of * 31 + n);
        }
        return key;
    }

    static ListWords words(Map<ListColumn, String> own) {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/match");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new ListWords(
                List.of(new Words(source, Locale.SIMPLIFIED_CHINESE), new Words(source, Locale.ENGLISH)), own);
    }

    static Verdict<Matched> match(MatchRequest request, byte[] list) {
        return match(request, list, Map.of());
    }

    static Verdict<Matched> match(MatchRequest request, byte[] list, Map<ListColumn, String> own) {
        try {
            var file = Files.createTempFile("list", ".csv");
            try {
                Files.write(file, list);
                return OrganList.match(file, request, words(own), 2);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matched matched(MatchRequest request, String list) {
        return done(match(request, list.getBytes(StandardCharsets.UTF_8)));
    }

    static List<String> refused(Verdict<?> verdict) {
        return verdict.answer(
                done -> {
                    throw new AssertionError("not refused: " + done);
                },
                reasons -> reasons.stream()
                        .map(reason -> reason.key().substring("match.refused.".length()) + reason.arguments())
                        .toList());
    }

    static List<String> faults(Matched matched) {
        return matched.faults().stream()
                .map(fault -> fault.line() + " " + fault.reason().key().substring("match.refused.".length()))
                .toList();
    }

    static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError("refused: " + reasons);
        });
    }

    static byte[] read(String resource) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/match", resource));
    }
}
