CREATE (matrix:Movie {title: 'The Matrix', released: 1999, imdbRating: 8.7, budget: 63000000, premiere: date('1999-03-31'), languages: ['en']})
CREATE (reloaded:Movie {title: 'The Matrix Reloaded', released: 2003, imdbRating: 7.2})
CREATE (wick:Movie {title: 'John Wick', released: 2014, imdbRating: 7.4, tagline: 'Revenge is all he has left'})
CREATE (speed:Movie {title: 'Speed'})
CREATE (dicks:Series {title: 'Swedish Dicks', episodes: 20})
CREATE (keanu:Person {name: 'Keanu Reeves', born: 1964})
CREATE (carrie:Person {name: 'Carrie-Anne Moss', born: 1967})
CREATE (odd:Person {name: '50% A/B #1'})
CREATE (action:Genre {id: '7f1c', name: 'Action'}), (thriller:Genre {id: '7f1d', name: 'Thriller'})
CREATE (keanu)-[:ACTED_IN {roles: ['Neo']}]->(matrix), (keanu)-[:ACTED_IN {roles: ['Thomas Anderson']}]->(matrix),
  (keanu)-[:ACTED_IN]->(matrix), (carrie)-[:ACTED_IN {roles: ['Trinity']}]->(matrix),
  (keanu)-[:ACTED_IN {roles: ['Neo']}]->(reloaded), (keanu)-[:ACTED_IN {roles: ['John Wick']}]->(wick),
  (keanu)-[:ACTED_IN {roles: ['Jack Traven']}]->(speed), (odd)-[:ACTED_IN {roles: []}]->(speed),
  (keanu)-[:ACTED_IN {roles: ['Tex Johnson']}]->(dicks)
CREATE (matrix)-[:IN_GENRE]->(action), (reloaded)-[:IN_GENRE]->(action), (wick)-[:IN_GENRE]->(action),
  (wick)-[:IN_GENRE]->(thriller), (speed)-[:IN_GENRE]->(thriller)
CREATE (carrie)-[:LIKES]->(speed), (carrie)-[:LIKES]->(thriller)
CREATE (carrie)-[:KNOWS]->(keanu), (keanu)-[:KNOWS]->(carrie), (odd)-[:KNOWS]->(keanu)
