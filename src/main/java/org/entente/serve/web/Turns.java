package org.entente.serve.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives queries their turn: so many at a time from one client and from all together, an answer of
 * at most so many bytes, and every refusal in words.
 */
public final class Turns implements Filter {
  private static final int A_CLIENT = 12;

  private final Places places;
  private final long bytes;
  private final Map<String, Integer> clients = new ConcurrentHashMap<>();

  /**
   * Turns.
   *
   * @param places who may work at a time
   * @param bytes the most bytes of an answer
   */
  public Turns(Places places, long bytes) {
    this.places = places;
    this.bytes = bytes;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    String client = request.getRemoteAddr();
    boolean local = Gate.isLoopback(client);
    if (clients.merge(client, 1, Integer::sum) > A_CLIENT && !local) {
      leave(client);
      Replies.refuse(
          response,
          new Refusal(
              Refusal.TOO_MANY,
              "More than " + A_CLIENT + " queries at a time from one address; wait for answers"));
      return;
    }
    try {
      inTurn(request, response, chain);
    } finally {
      leave(client);
    }
  }

  private void leave(String client) {
    clients.computeIfPresent(client, (c, number) -> number <= 1 ? null : number - 1);
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Ticket ticket = new Ticket(request);
    try (HeldAnswer held = new HeldAnswer(response, ticket, bytes)) {
      places.work(ticket, () -> work(request, held, ticket, chain));
      // The place is free again: who takes the answer slowly keeps nobody waiting.
      if (ticket.refusal().isPresent()) {
        Replies.refuse(response, ticket.refusal().get());
      } else {
        held.send();
      }
    } catch (Refusal refusal) {
      Replies.refuse(response, refusal);
    }
  }

  private static void work(
      HttpServletRequest request, HeldAnswer held, Ticket ticket, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, held);
    } catch (Refusal refusal) {
      ticket.refuse(refusal);
    } catch (IOException | ServletException | RuntimeException e) {
      if (ticket.refusal().isEmpty()) {
        throw e;
      }
    } finally {
      ticket.done();
    }
  }
}
