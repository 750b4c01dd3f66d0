/** Rules that the handovers of the past suggest. */
export function ProposalsList() {
  return <p class="muted">No rule is proposed.</p>;
}
