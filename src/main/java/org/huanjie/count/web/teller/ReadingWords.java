package org.huanjie.count.web.teller;

import java.util.List;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.keying.Calling;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 录票的回话 — what is said to a teller of what was keyed. */
final class ReadingWords {

    private ReadingWords() {}

    /** What became of a keying, in one sentence; empty where it was not taken. */
    static String said(Calling.Reading reading, List<BallotName> names, Words words) {
        return switch (reading) {
            case Calling.Reading.Read read -> said(read, names, words);
            case Calling.Reading.Kept(int number) -> words.of("count.said.kept", number);
            case Calling.Reading.Differs(int number) -> words.of("count.said.differs", number);
            case Calling.Reading.Repeated(int number) -> words.of("count.said.repeated", number);
            case Calling.Reading.Refused refused -> "";
        };
    }

    private static String said(Calling.Reading.Read read, List<BallotName> names, Words words) {
        var parts = read.parts().stream()
                .map(part -> words.of("post." + part.post()) + " "
                        + part.reason()
                                .map(reason -> words.of("count.said.void", Wording.of(words, reason)))
                                .or(() -> part.doubt()
                                        .map(reason -> words.of("count.said.doubtful", Wording.of(words, reason))))
                                .orElseGet(() -> part.codes().isEmpty()
                                        ? words.of("count.kind.BLANK")
                                        : String.join(words.of("count.said.comma"), names(part.codes(), names))))
                .toList();
        return words.of(
                "count.said.read",
                read.number(),
                words.of("count.kind." + read.kind()),
                String.join(words.of("count.said.semicolon"), parts));
    }

    private static List<String> names(List<Integer> codes, List<BallotName> names) {
        return names.stream()
                .filter(name -> codes.contains(name.code()))
                .map(BallotName::label)
                .toList();
    }
}
