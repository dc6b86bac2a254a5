package org.huanjie.count.file;

import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.count.engine.figure.Wording.PostName;

/** 说明文字 — the engine's findings, reasons and faults in words. Numbers are plain digits, in every language. */
public final class Wordings {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle texts;

    private Wordings(ResourceBundle texts) {
        this.texts = texts;
    }

    public static Wordings in(Language language) {
        return new Wordings(ResourceBundle.getBundle("messages.count-engine", language.locale()));
    }

    public String say(Wording wording) {
        return PLACE.matcher(texts.getString(wording.key()))
                .replaceAll(place -> Matcher.quoteReplacement(argument(wording, place)));
    }

    private String argument(Wording wording, MatchResult place) {
        return switch (wording.arguments().get(Integer.parseInt(place.group(1)))) {
            case PostName post -> name(post);
            case Wording inner -> say(inner);
            case Object plain -> plain.toString();
        };
    }

    /** A post that has no name of its own here keeps the one in the file. */
    private String name(PostName post) {
        var key = "engine.post." + post.code();
        return texts.containsKey(key) ? texts.getString(key) : post.code();
    }
}
