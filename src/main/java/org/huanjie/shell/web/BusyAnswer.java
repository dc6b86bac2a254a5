package org.huanjie.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huanjie.shell.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** 正忙的应答 — one page for all that is {@link Busy}: nothing was stored, and when to try again. It is no fault of the program and has no number. */
@ControllerAdvice
class BusyAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(BusyAnswer.class);

    private final AddressPatterns addresses;

    BusyAnswer(AddressPatterns addresses) {
        this.addresses = addresses;
    }

    @ExceptionHandler
    void answer(Busy busy, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("busy at {} {}: {}", request.getMethod(), addresses.of(request.getRequestURI()), busy.getReason());
        busy.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        request.setAttribute(Errors.BUSY, true);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
