package org.huanjie.shell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Page;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.term.TermAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** 应答的送出 — renders a {@link Page} through the template of its name, sends a {@link Redirect} on with its notice. */
@Component
public class AnswerHandler implements HandlerMethodReturnValueHandler {

    /** 后续 — what a module above does once a person's act is done, before their browser goes on, and what it has to say of it there. */
    public interface Sequel {
        List<Redirect.Notice> after(HttpServletRequest request, Words words);
    }

    private final TemplateEngine templates;
    private final Frames frames;
    private final NoticeCookie notices;
    private final ObjectProvider<Sequel> sequels; // asked late: modules above show pages themselves

    AnswerHandler(TemplateEngine templates, Frames frames, NoticeCookie notices, ObjectProvider<Sequel> sequels) {
        this.templates = templates;
        this.frames = frames;
        this.notices = notices;
        this.sequels = sequels;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) web.getNativeResponse();
        if (value == null || response == null) {
            throw new IllegalStateException("a handler gave no answer");
        }
        switch ((Answer) value) {
            case Page page -> show(page, request, response);
            case Redirect redirect -> go(redirect, request, response);
        }
    }

    /** Renders the page into the response; also for those who answer outside a handler, as the error page does. */
    public void show(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        notices.clear(request, response);
        templates.render(template(page.getClass()), Map.of("page", page, "frame", frames.of(request, page)), output);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var term = TermAddress.of(request);
        if (term.isPresent()) {
            var html = new ByteArrayOutputStream();
            output.writeTo(html::write);
            var within =
                    term.get().within(html.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            response.setContentLength(within.length);
            response.getOutputStream().write(within);
        } else {
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream()::write);
        }
    }

    // org.huanjie.wall.web.WallPage → wall/WallPage.jte
    static String template(Class<?> page) {
        var module = page.getPackageName().substring("org.huanjie.".length()).split("\\.", 2)[0];
        return module + "/" + page.getSimpleName() + ".jte";
    }

    private void go(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        var words = frames.words(request);
        var after = request.getMethod().equals("POST")
                ? sequels.orderedStream().flatMap(sequel -> sequel.after(request, words).stream())
                : Stream.<Redirect.Notice>empty(); // a GET changes nothing, wherever it leads
        var said =
                Stream.concat(Stream.ofNullable(redirect.notice()), after).toList();
        if (!said.isEmpty()) {
            notices.send(said, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                TermAddress.of(request).map(term -> term.to(redirect.to())).orElse(redirect.to()));
    }
}
