package org.huanjie.polling.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huanjie.polling.opening.SealGround;
import org.huanjie.polling.opening.SealReading;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/**
 * 红停 — a seal that was read otherwise than it was put on, as it stands on the page until the committee has decided.
 *
 * @param object the field that names it: {@code box} or {@code bag}
 * @param grounds on which the reader may decide to go on; empty for whoever may not
 */
public record Stop(
        String object, String id, String putOn, String found, String read, String action, Map<String, String> grounds) {

    public static Stop of(String object, SealReading stop, String action, boolean decides, Words words) {
        return new Stop(
                object,
                stop.of().toString(),
                stop.putOn(),
                stop.found(),
                words.of("polling.stop.read", Wording.of(words, stop.readAt()), stop.by()),
                action,
                decides ? grounds(words) : Map.of());
    }

    /** What was read otherwise and decided upon, a sentence each: it stays on record. */
    public static List<String> decided(List<SealReading> readings, Words words) {
        return readings.stream()
                .filter(reading -> reading.differs() && reading.ground() != null)
                .map(reading -> words.of(
                        "polling.stop.decided",
                        reading.putOn(),
                        reading.found(),
                        Wording.of(words, java.util.Objects.requireNonNull(reading.ground())),
                        java.util.Objects.requireNonNull(reading.ruledBy())))
                .toList();
    }

    private static Map<String, String> grounds(Words words) {
        var grounds = new java.util.LinkedHashMap<String, String>();
        Arrays.stream(SealGround.values()).forEach(ground -> grounds.put(ground.name(), Wording.of(words, ground)));
        return grounds;
    }
}
