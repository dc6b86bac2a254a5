package org.huanjie.count.file;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.count.engine.figure.Fault;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.LawfulCount.Result;
import org.huanjie.count.engine.LegalReview;
import org.huanjie.count.engine.Outcome;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** 结果文件 — an outcome, or the faults in its place, as JSON and as lines to read. docs/count-file.md. */
public final class OutcomeFile {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Wordings wordings;

    public OutcomeFile(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Over several lines, for reading. */
    public String text(Result result) {
        return write(result, new Indented());
    }

    /** On one line, for a file of many. */
    public String line(Result result) {
        return write(result, ObjectWriteContext.empty());
    }

    /** The faults one to a line, numbered, each with its place in the file. */
    public List<String> lines(List<Fault> faults) {
        return IntStream.range(0, faults.size())
                .mapToObj(i -> (i + 1) + ". " + line(faults.get(i)))
                .toList();
    }

    private String line(Fault fault) {
        var place = fault.path().isEmpty() ? "" : fault.path() + ": ";
        return (place + wordings.say(fault.text())).replaceAll("\\p{Cntrl}|\\R", " ");
    }

    private String write(Result result, ObjectWriteContext layout) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(layout, text)) {
            switch (result) {
                case Result.Counted(var outcome) -> outcome(json, outcome);
                case Result.Refused(var faults) -> faults(json, faults);
            }
        }
        return text.toString();
    }

    private void faults(JsonGenerator json, List<Fault> faults) {
        json.writeStartObject();
        json.writeArrayPropertyStart("faults");
        for (var fault : faults) {
            json.writeStartObject();
            json.writeStringProperty("path", fault.path());
            json.writeStringProperty("code", fault.code().id());
            json.writeStringProperty("text", wordings.say(fault.text()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void outcome(JsonGenerator json, Outcome outcome) {
        json.writeStartObject();
        json.writeBooleanProperty("valid", outcome.valid());
        json.writeArrayPropertyStart("findings");
        outcome.findings().forEach(finding -> finding(json, finding));
        json.writeEndArray();
        json.writeArrayPropertyStart("posts");
        outcome.posts().forEach(post -> post(json, post));
        json.writeEndArray();
        json.writeArrayPropertyStart("legal_review");
        outcome.legalReview().forEach(review -> review(json, review));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().id());
        json.writeBooleanProperty("holds", finding.holds());
        json.writeStringProperty("text", wordings.say(finding.text()));
        json.writeEndObject();
    }

    private void post(JsonGenerator json, PostOutcome post) {
        json.writeStartObject();
        json.writeStringProperty("post", post.post());
        json.writeNumberProperty("majority", post.majority());
        people(json, "elected", post.elected());
        people(json, "tied", post.tied());
        json.writeNumberProperty("rerun_seats", post.rerunSeats());
        json.writeNumberProperty("reserved_for_woman", post.reservedForWoman());
        people(json, "rerun_candidates", post.rerunCandidates());
        json.writeArrayPropertyStart("reasons");
        post.reasons().forEach(reason -> reason(json, reason));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reason(JsonGenerator json, Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("person", reason.person());
        json.writeStringProperty("rule", reason.rule().id());
        json.writeStringProperty("text", wordings.say(reason.text()));
        json.writeEndObject();
    }

    private void review(JsonGenerator json, LegalReview review) {
        json.writeStartObject();
        json.writeStringProperty("rule", review.rule().id());
        json.writeStringProperty("question", wordings.say(review.question()));
        json.writeArrayPropertyStart("readings");
        for (var reading : review.readings()) {
            json.writeStartObject();
            json.writeStringProperty("reading", reading.reading());
            people(json, "elected", reading.elected());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void people(JsonGenerator json, String key, List<String> people) {
        json.writeArrayPropertyStart(key);
        people.forEach(json::writeString);
        json.writeEndArray();
    }

    /** 缩进. Lines end alike on every machine. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }
}
