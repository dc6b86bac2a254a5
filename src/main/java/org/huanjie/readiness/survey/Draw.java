package org.huanjie.readiness.survey;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.shell.text.Digests;

/**
 * 抽样 — who of a numbered list is asked, from a seed that is printed, so that anyone can draw the same ones again.
 *
 * @param frameSize how many the list has
 * @param asked how many are drawn, from 1 to {@code frameSize}
 */
public record Draw(int frameSize, int asked, Method method, String seed) {

    /** 抽样方法. */
    public enum Method {
        /** 随机抽样: the numbers whose SHA-256 of "seed:number" is smallest */
        RANDOM,
        /** 等距抽样: every so many, from a start that the seed gives */
        SYSTEMATIC
    }

    /** One-based, ascending. */
    public List<Integer> positions() {
        return switch (method) {
            case RANDOM ->
                IntStream.rangeClosed(1, frameSize)
                        .boxed()
                        .sorted(Comparator.comparing(number -> hash(seed + ":" + number)))
                        .limit(asked)
                        .sorted()
                        .toList();
            case SYSTEMATIC -> {
                long start = hash(seed).mod(BigInteger.valueOf(frameSize)).longValueExact();
                yield IntStream.range(0, asked)
                        .mapToObj(i -> (int) (((long) i * frameSize + start) / asked) + 1)
                        .toList();
            }
        };
    }

    private static BigInteger hash(String text) {
        return new BigInteger(1, Digests.of(text));
    }
}
