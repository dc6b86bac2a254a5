package org.huanjie.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 出错应答 — answers whatever went wrong with one page; the server's own faults are logged under a number that the page shows. */
@Controller
public class Errors implements ErrorController {

    /** Set on a request whose form carried no valid token: the page says so rather than speak of rights. */
    public static final String STALE_FORM = Errors.class.getName() + ".stale";

    /** Set on a request that was turned away because too much was waiting: nobody has to ask a technician. */
    public static final String BUSY = Errors.class.getName() + ".busy";

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

    private final Frames frames;
    private final Ids ids;
    private final AddressPatterns addresses;

    Errors(Frames frames, Ids ids, AddressPatterns addresses) {
        this.addresses = addresses;
        this.frames = frames;
        this.ids = ids;
    }

    @RequestMapping("/error")
    Answer error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        boolean busy = request.getAttribute(BUSY) != null;
        var kind = "error." + (busy ? "busy" : request.getAttribute(STALE_FORM) == null ? told(status) : "stale");
        var words = frames.words(request);
        if (status < 500 && status != 404) {
            refused(status, request);
        }
        return new ErrorPage(
                status,
                words.of(kind + ".title"),
                words.of(kind + ".what"),
                words.of(kind + ".do"),
                status >= 500 && !busy ? Optional.of(incident(request)) : Optional.empty());
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    // who, what, why; nothing of what was typed. An address that is not there is no refusal: half the world asks for
    // one
    private void refused(int status, HttpServletRequest request) {
        var thrown = thrown(request);
        LOG.info(
                "refused {} {} {} to {}{}",
                status,
                request.getMethod(),
                addresses.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))),
                Objects.requireNonNullElse(request.getRemoteUser(), "nobody signed in"),
                thrown == null ? "" : ": " + thrown.getClass().getSimpleName());
    }

    private String incident(HttpServletRequest request) {
        var number = ids.next().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var thrown = thrown(request);
        LOG.error(
                "incident {} at {} {}{}",
                number,
                request.getMethod(),
                addresses.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))),
                thrown == null ? "" : ": " + FaultLine.of(thrown));
        return number;
    }

    private static @Nullable Throwable thrown(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    }
}
