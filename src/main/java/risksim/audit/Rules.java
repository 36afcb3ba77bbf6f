package risksim.audit;

import risksim.game.matrix.MatrixGame;

/**
 * What is publicly known of an encounter before anybody plays.
 *
 * @param actions how many a player can choose among, at most
 * @param pays what the rules pay a player for a joint action
 */
public record Rules(int actions, MatrixGame.Payoffs pays) {}
