package org.huanjie.count.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Decided;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Fault;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Pair;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.file.Fields.Faults;
import org.huanjie.law.Body;
import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.law.Sex;

/** 计票文件 — a count as a JSON file, read strictly and counted. docs/count-file.md. */
public final class CountFile {

    /** The most bytes that a count file may have; a reader need take no more than one beyond. */
    public static final int LONGEST = JsonText.LONGEST;

    private final Faults faults = new Faults();
    private final Figures figures;

    private CountFile(Figures figures) {
        this.figures = figures;
    }

    /** 得票数来源 — the figures of the ballots stand in the file, or are still to be counted from the ballots themselves. */
    private enum Figures {
        IN_THE_FILE,
        FROM_BALLOTS
    }

    /** 票样 — a count file without the figures that its ballots give, or what is wrong with it. */
    sealed interface Frame {
        record Read(Count count, Optional<Long> recovered) implements Frame {}

        record Refused(List<Fault> faults) implements Frame {}
    }

    /** Reads a file and counts it; every fault of the file and of its figures comes back at once. */
    public static LawfulCount.Result count(byte[] file) {
        return switch (JsonText.parse(file)) {
            case JsonText.Parsed.Broken broken -> new LawfulCount.Result.Refused(List.of(broken.fault()));
            case JsonText.Parsed.Value value -> new CountFile(Figures.IN_THE_FILE).count(value.json());
        };
    }

    /** Reads a file that leaves blank, void and votes to the ballots; {@code recovered} may be there, and then must agree. */
    static Frame frame(byte[] file) {
        return switch (JsonText.parse(file)) {
            case JsonText.Parsed.Broken broken -> new Frame.Refused(List.of(broken.fault()));
            case JsonText.Parsed.Value value -> new CountFile(Figures.FROM_BALLOTS).frame(value.json());
        };
    }

    private Frame frame(Json json) {
        var root = Fields.of(json, "", faults);
        if (root.isEmpty()) {
            return new Frame.Refused(faults.all());
        }
        var recovered =
                root.get().optional("recovered").map(number -> root.get().number(number, "recovered"));
        var count = read(root.get());
        if (LawfulCount.of(count) instanceof LawfulCount.Result.Refused(var wrong)) {
            faults.addFigures(wrong);
        }
        return faults.all().isEmpty() ? new Frame.Read(count, recovered) : new Frame.Refused(faults.all());
    }

    private LawfulCount.Result count(Json json) {
        var root = Fields.of(json, "", faults);
        if (root.isEmpty()) {
            return new LawfulCount.Result.Refused(faults.all());
        }
        var count = read(root.get());
        if (faults.full()) {
            return new LawfulCount.Result.Refused(faults.all());
        }
        var result = LawfulCount.of(count);
        if (result instanceof LawfulCount.Result.Refused(var figures)) {
            faults.addFigures(figures);
        }
        return faults.all().isEmpty() ? result : new LawfulCount.Result.Refused(faults.all());
    }

    private Count read(Fields root) {
        var settings = settings(root);
        var body = root.word("body", Body.class);
        var round = root.word("round", Round.class);
        if (body.isEmpty()) {
            List.of("edition", "registered").forEach(faults::leave);
        }
        return read(root, settings, body, round);
    }

    private Count read(Fields root, Settings settings, Optional<Body> body, Optional<Round> round) {
        var count = new Count(
                settings,
                body.orElse(Body.VILLAGERS_COMMITTEE),
                round.orElse(Round.TIE),
                electorate(root, body),
                root.number("issued"),
                counted(root, "recovered"),
                root.flag("woman_already_elected", false),
                relatives(root),
                posts(root));
        root.nothingElse();
        return count;
    }

    private Settings settings(Fields root) {
        var settings = Settings.of(root.word("edition", Edition.class).orElse(Edition.ZJ2012));
        return settings.with(root.optional("rules")
                .flatMap(json -> Fields.of(json, "rules", faults))
                .map(this::rules)
                .orElse(Map.of()));
    }

    private Map<Setting, String> rules(Fields rules) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            rules.optional(setting.key())
                    .flatMap(json -> value(setting, json, rules))
                    .ifPresent(value -> values.put(setting, value));
        }
        rules.nothingElse();
        return values;
    }

    private Optional<String> value(Setting setting, Json json, Fields rules) {
        var at = rules.place(setting.key());
        var takes = FileValues.of(setting);
        var value = switch (json) {
            case Json.Num number when takes.numeric() -> number(setting, rules.number(json, at), at);
            case Json.Null none when takes.allows(Setting.UNSET) -> Optional.of(Setting.UNSET);
            case Json.Str word
            when !takes.words().isEmpty() -> Optional.of(word.text()).filter(takes::allows);
            default -> {
                faults.wrongType(at, takes.numeric() ? "kind.integer" : "kind.string", json);
                yield Optional.<String>empty();
            }
        };
        if (value.isEmpty() && json instanceof Json.Str word && !takes.words().isEmpty()) {
            faults.unread(at, Fault.Code.UNKNOWN_VALUE, Fields.shortened(word.text()), takes.described());
        }
        return value;
    }

    private Optional<String> number(Setting setting, long number, String at) {
        var takes = FileValues.of(setting);
        if (number >= 0 && !takes.allows(number)) {
            faults.unread(at, Fault.Code.UNKNOWN_VALUE, number, takes.described());
        }
        return Optional.of(number).filter(takes::allows).map(String::valueOf);
    }

    private Electorate electorate(Fields root, Optional<Body> body) {
        if (body.isEmpty()) {
            root.allow("registered", "due", "members", "present");
            return new Electorate.Roll(-1);
        }
        return switch (body.get().kind()) {
            case ROLL -> new Electorate.Roll(root.number("registered"));
            case PARTY -> new Electorate.Meeting(root.number("due"), root.number("present"));
            case TWO_THIRDS_MEETING, HALF_MEETING ->
                new Electorate.Meeting(root.number("members"), root.number("present"));
        };
    }

    private List<Pair> relatives(Fields root) {
        var pairs = new ArrayList<Pair>();
        var items = root.optional("relatives")
                .map(json -> root.items(json, "relatives"))
                .orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            var at = "relatives[" + i + "]";
            var people = root.items(items.get(i), at);
            if (people.size() != 2 && items.get(i) instanceof Json.Arr) {
                faults.unread(at, Fault.Code.NOT_A_PAIR, people.size());
            }
            pairs.add(people.size() == 2 ? pair(root, people, at) : new Pair("", ""));
        }
        return pairs;
    }

    private static Pair pair(Fields root, List<Json> people, String at) {
        return new Pair(
                root.text(people.get(0), at + "[0]").orElse(""),
                root.text(people.get(1), at + "[1]").orElse(""));
    }

    private List<Post> posts(Fields root) {
        var items = root.list("posts");
        var posts = new ArrayList<Post>();
        for (int i = 0; i < items.size(); i++) {
            var at = "posts[" + i + "]";
            posts.add(Fields.of(items.get(i), at, faults).map(this::post).orElseGet(CountFile::unreadPost));
        }
        return posts;
    }

    private Post post(Fields post) {
        var read = new Post(
                post.text("post").orElse(""),
                post.number("seats"),
                counted(post, "blank"),
                counted(post, "void"),
                tally(post),
                decided(post));
        post.nothingElse();
        return read;
    }

    private List<Decided> decided(Fields post) {
        var at = post.place("decided");
        var items = post.optional("decided").map(json -> post.items(json, at)).orElse(List.of());
        var decided = new ArrayList<Decided>();
        for (int i = 0; i < items.size(); i++) {
            Fields.of(items.get(i), at + "[" + i + "]", faults)
                    .map(CountFile::decidedOne)
                    .ifPresent(decided::add);
        }
        return decided;
    }

    private static Decided decidedOne(Fields one) {
        var person = one.text("person");
        var sex = one.word("sex", Sex.class);
        var round = one.word("round", Round.class);
        one.nothingElse();
        return new Decided(sex.isEmpty() ? "" : person.orElse(""), sex.orElse(Sex.MALE), round.orElse(Round.TIE));
    }

    private static Post unreadPost() {
        return new Post("", -1, -1, -1, List.of());
    }

    private List<Line> tally(Fields post) {
        var items = post.list("tally");
        var lines = new ArrayList<Line>();
        for (int i = 0; i < items.size(); i++) {
            var at = post.place("tally[" + i + "]");
            lines.add(Fields.of(items.get(i), at, faults)
                    .map(fields -> line(fields, at))
                    .orElseGet(CountFile::unreadLine));
        }
        return lines;
    }

    /** A figure that comes of the ballots. */
    private long counted(Fields fields, String key) {
        return figures == Figures.IN_THE_FILE ? fields.number(key) : 0;
    }

    private Line line(Fields line, String at) {
        var person = line.text("person");
        var sex = line.word("sex", Sex.class);
        var votes = counted(line, "votes");
        var source = line.word("source", Source.class);
        var eligible = line.flag("eligible", true);
        var reason = line.optional("reason").flatMap(json -> line.text(json, line.place("reason")));
        line.nothingElse();
        if (sex.isEmpty()) {
            faults.leave(at); // whose sex is unread is nobody in particular: the votes alone are still summed
        }
        return new Line(
                sex.isEmpty() ? "" : person.orElse(""),
                sex.orElse(Sex.MALE),
                votes,
                source.orElse(Source.CANDIDATE),
                eligible,
                reason.orElse(""));
    }

    private static Line unreadLine() {
        return new Line("", Sex.MALE, -1, Source.CANDIDATE, true, "");
    }
}
